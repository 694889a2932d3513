/**
 * The Java API of JGuild: {@link org.jguild.Guild} runs and compares experiments from plain Java code, with the same runs and
 * the same results as the commands of a notebook or a shell.
 */
package org.jguild;
