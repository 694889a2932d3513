/**
 * The commands and their options, used unchanged by magics and the command line. They convert words into requests and
 * results into text; they make no decisions and print nothing. Begin with
 * {@link org.jguild.command.GuildCommands}; {@link org.jguild.command.Main} is the program {@code jguild}.
 */
@NullMarked
package org.jguild.command;

import org.jspecify.annotations.NullMarked;
