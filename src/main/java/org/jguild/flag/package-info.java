/**
 * Flags and their values: decoding, encoding, domains and search spaces. This package uses only the packages text and
 * error; it does not depend on optimizers or runs. Start with {@link org.jguild.flag.FlagValues}, the values of one run,
 * and {@link org.jguild.flag.SearchSpace}, which an optimizer searches.
 */
@NullMarked
package org.jguild.flag;

import org.jspecify.annotations.NullMarked;
