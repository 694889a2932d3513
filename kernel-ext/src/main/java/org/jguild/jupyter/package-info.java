/**
 * JGuild in a notebook: what a magic shows, how tables and charts are drawn, and progress. It uses the library, but
 * no kernel: {@link org.jguild.jupyter.Frontend} provides what it needs, and is implemented in one package per kernel.
 * Begin with {@link org.jguild.jupyter.JGuild}, which a kernel calls first.
 */
@NullMarked
package org.jguild.jupyter;

import org.jspecify.annotations.NullMarked;
