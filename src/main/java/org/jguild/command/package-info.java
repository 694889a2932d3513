/**
 * The commands and their options, used unchanged by magics and the command line. They turn words into requests and
 * results into text: nothing is decided here, and nothing printed. Begin with
 * {@link org.jguild.command.GuildCommands}; {@link org.jguild.command.Main} is the program {@code jguild}.
 */
@NullMarked
package org.jguild.command;

import org.jspecify.annotations.NullMarked;
