package org.jguild.text;

import java.util.List;

/**
 * The words behind the name of a magic: split as a shell does with quotes, but a bracketed list stays together, so that
 * {@code x=[1, 2, 3]} and {@code s=['a b', 'c']} are one word each. A backslash stands for itself, except before a quote or a
 * blank, and a quote that is never closed, as in {@code don't}, stands for itself.
 */
public final class MagicWords {

    private MagicWords() {}

    /**
     * Splits a line into words and removes the quotes around them.
     *
     * @param line what stands behind the name of a magic
     * @return the words
     */
    public static List<String> split(String line) {
        return WordScanner.words(line, WordScanner.Style.MAGIC);
    }

    /**
     * Quotes a word when it needs it.
     *
     * @param word text that does not end with a backslash, for which there is no way to write it
     * @return what {@link #split} reads as that one word
     */
    public static String quote(String word) {
        boolean plain =
                !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || "\"'[]{}".indexOf(c) >= 0);
        if (plain) {
            return word;
        }
        char quote = word.indexOf('"') >= 0 ? '\'' : '"';
        return quote + word.replace(String.valueOf(quote), "\\" + quote) + quote;
    }
}
