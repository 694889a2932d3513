/**
 * JGuild in JJava. It knows JJava's API, which is loaded in that kernel alone. Begin with
 * {@link org.jguild.jupyter.jjava.JGuildExtension}, which JJava finds by itself.
 */
@NullMarked
package org.jguild.jupyter.jjava;

import org.jspecify.annotations.NullMarked;
