package org.jguild.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;
import org.jguild.text.ShellWords;

/** The short name of a command line for tables: its program and the words after it up to the first option or flag. */
final class CommandName {

    private static final int MAX_WORDS = 4;
    private static final int MAX_CHARACTERS = 40;
    private static final Pattern PLAIN = Pattern.compile("(?!--)[\\w@%+=:,./-]+");

    /** Options of the command java whose value is the next word. */
    private static final Set<String> JAVA_OPTIONS = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--add-modules",
            "--add-opens",
            "--add-exports",
            "--add-reads",
            "--source");

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
        StringBuilder name = new StringBuilder(file(words.get(0)));
        List<String> shown = name.toString().equals("java") ? withoutJavaOptions(words) : words;
        for (String word : shown.subList(1, Math.min(shown.size(), MAX_WORDS))) {
            if (!PLAIN.matcher(word).matches() || name.length() + 1 + word.length() > MAX_CHARACTERS) {
                break;
            }
            name.append(' ').append(word);
        }
        return name.toString();
    }

    /** The words of a command java without the options of the JVM, so that the class or the jar follows. */
    private static List<String> withoutJavaOptions(List<String> words) {
        int i = 1;
        while (i < words.size() && words.get(i).startsWith("-") && !words.get(i).equals("-jar")) {
            i += JAVA_OPTIONS.contains(words.get(i)) ? 2 : 1;
        }
        List<String> kept = new ArrayList<>(List.of(words.get(0)));
        kept.addAll(words.subList(Math.min(i, words.size()), words.size()));
        if (kept.size() > 2 && kept.get(1).equals("-jar")) {
            kept.set(2, file(kept.get(2)));
        } else if (kept.size() > 1 && "java ".length() + kept.get(1).length() > MAX_CHARACTERS) {
            kept.set(1, kept.get(1).substring(kept.get(1).lastIndexOf('.') + 1));
        }
        return kept;
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> words(String template) {
        try {
            return ShellWords.split(template);
        } catch (GuildException e) {
            return List.of(template.strip().split("\\s+")); // A quote is never closed.
        }
    }
}
