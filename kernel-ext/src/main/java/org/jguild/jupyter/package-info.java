/**
 * JGuild in a notebook: what a magic shows, how tables and charts are drawn, and progress. It uses the library and
 * no kernel: what it needs of one it asks of {@link org.jguild.jupyter.Frontend}, which a package for each kernel
 * implements. Begin with {@link org.jguild.jupyter.JGuild}, which a kernel calls first.
 */
@NullMarked
package org.jguild.jupyter;

import org.jspecify.annotations.NullMarked;
