/**
 * The Java API of JGuild: {@link org.jguild.Guild} runs and compares experiments from plain Java code, with the
 * same runs and the same results as the commands of a notebook or a shell. It is a thin layer over
 * {@code org.jguild.experiment}. Its signatures are meant to stay as they are; other packages may change with every
 * version.
 */
@NullMarked
package org.jguild;

import org.jspecify.annotations.NullMarked;
