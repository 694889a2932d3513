package org.jguild.run;

import java.util.List;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.ShellWords;

/** The short name of a command line for tables: its program and the words after it up to the first option or flag. */
final class CommandName {

    private static final int MAX_WORDS = 4;
    private static final int MAX_CHARACTERS = 40;
    private static final Pattern PLAIN = Pattern.compile("(?!--)[\\w@%+=:,./-]+");

    private CommandName() {}

    /**
     * Returns the name.
     *
     * @param template any text, since it is read from a store
     * @return for example {@code python -m lab.fit train} for {@code python -m lab.fit train --lr ${lr} data.csv}
     */
    static String of(String template) {
        List<String> words = words(template);
        if (words.isEmpty()) {
            return "";
        }
        String program = words.get(0);
        StringBuilder name = new StringBuilder(program.substring(program.lastIndexOf('/') + 1));
        for (String word : words.subList(1, Math.min(words.size(), MAX_WORDS))) {
            if (!PLAIN.matcher(word).matches() || name.length() + 1 + word.length() > MAX_CHARACTERS) {
                break;
            }
            name.append(' ').append(word);
        }
        return name.toString();
    }

    private static List<String> words(String template) {
        try {
            return ShellWords.split(template);
        } catch (GuildException e) {
            return List.of(template.strip().split("\\s+")); // A quote is never closed.
        }
    }
}
