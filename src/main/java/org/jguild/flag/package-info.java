/**
 * How flags are written and what they mean: decoding, encoding, domains and search spaces. It uses text and errors,
 * and knows neither optimizers nor runs. Begin with {@link org.jguild.flag.FlagValues}, which a run is given, and
 * {@link org.jguild.flag.SearchSpace}, which an optimizer searches.
 */
@NullMarked
package org.jguild.flag;

import org.jspecify.annotations.NullMarked;
