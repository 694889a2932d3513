package org.jguild.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits and quotes words by the rules of a POSIX shell, as Guild AI does when it reads and writes lines. No text is passed
 * to a shell.
 */
public final class ShellWords {

    private static final Pattern SAFE = Pattern.compile("[a-zA-Z0-9@%+=:,./_-]+");

    private ShellWords() {}

    /**
     * Quotes a word if necessary.
     *
     * @param word any text
     * @return text that a shell reads as this single word
     */
    public static String quote(String word) {
        return SAFE.matcher(word).matches() ? word : quoted(word);
    }

    /**
     * Quotes a word.
     *
     * @param word any text
     * @return the word in single quotes; a single quote in the word is written in double quotes, as in {@code 'it'"'"'s'}
     */
    public static String quoted(String word) {
        return "'" + word.replace("'", "'\"'\"'") + "'";
    }

    /**
     * Splits a line into words and removes the quotes.
     *
     * @param line any text
     * @return the words
     * @throws org.jguild.error.GuildException if a quote is never closed, for example in a truncated line
     */
    public static List<String> split(String line) {
        return WordScanner.words(line, WordScanner.Style.SHELL);
    }
}
