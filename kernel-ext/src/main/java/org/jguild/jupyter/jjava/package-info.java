/**
 * JGuild in JJava. It uses JJava's API, which is available only in that kernel. Begin with
 * {@link org.jguild.jupyter.jjava.JGuildExtension}, which JJava loads automatically.
 */
@NullMarked
package org.jguild.jupyter.jjava;

import org.jspecify.annotations.NullMarked;
