package org.jguild.text;

import java.util.List;
import java.util.regex.Pattern;

/** Words as a POSIX shell quotes them. Nothing here ever reaches a shell; it is how the Python tool writes and reads lines. */
public final class ShellWords {

    private static final Pattern SAFE = Pattern.compile("[a-zA-Z0-9@%+=:,./_-]+");

    private ShellWords() {}

    /**
     * Quotes a word when it needs it.
     *
     * @param word any text
     * @return what a shell reads as that one word
     */
    public static String quote(String word) {
        return SAFE.matcher(word).matches() ? word : quoted(word);
    }

    /**
     * Quotes a word.
     *
     * @param word any text
     * @return the word in single quotes; one in it stands between double quotes, as in {@code 'it'"'"'s'}
     */
    public static String quoted(String word) {
        return "'" + word.replace("'", "'\"'\"'") + "'";
    }

    /**
     * Splits a line into words and removes their quotes.
     *
     * @param line any text
     * @return the words
     * @throws org.jguild.error.GuildException if a quote is never closed, as in a line that was cut
     */
    public static List<String> split(String line) {
        return WordScanner.words(line, WordScanner.Style.SHELL);
    }
}
