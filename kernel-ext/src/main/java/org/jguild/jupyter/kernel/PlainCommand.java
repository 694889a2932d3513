package org.jguild.jupyter.kernel;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;

/** A line of a cell that was meant as a magic: {@code guild run …} without a percent sign, or {@code !guild …} without such a program. */
final class PlainCommand {

    private static final Pattern WITHOUT_SIGN = Pattern.compile(
            "j?guild[ \\t]+(?:run|compare|plot|runs|op|config|trust)(?![\\w$])(?![ \\t]*[=;,(.])[^\\n]*");
    private static final Pattern SHELL = Pattern.compile("![ \\t]*(j?guild)((?:[ \\t][^\\n]*)?)(?=\\n|\\z)");

    private PlainCommand() {}

    /**
     * Refuses such a line.
     *
     * @param code the code of a cell
     * @param at where a statement begins, at the start of a line
     * @param programs whether a word is the name of a program
     * @throws GuildException if the line is one; the message has the line with the sign
     */
    static void refuse(String code, int at, Predicate<String> programs) {
        Matcher plain = WITHOUT_SIGN.matcher(code).region(at, code.length());
        if (plain.lookingAt()) {
            String line = plain.group().strip();
            throw new GuildException(
                    "'" + line + "' is not Java: write '%guild" + line.substring(line.indexOf("guild") + 5)
                            + "', with a percent sign, for a command in a notebook.");
        }
        Matcher shell = SHELL.matcher(code).region(at, code.length());
        if (shell.lookingAt() && !programs.test(shell.group(1))) {
            throw new GuildException("There is no program '" + shell.group(1) + "' for '"
                    + shell.group().strip() + "': write '%guild"
                    + shell.group(2).stripTrailing() + "', which needs no other program.");
        }
    }
}
