package org.jguild.text;

import java.util.List;

/**
 * The words after the name of a magic. They are split at blanks, with quotes as in a shell, but a list in brackets is one
 * word, for example {@code x=[1, 2, 3]} or {@code s=['a b', 'c']}. A backslash is an ordinary character, except before a
 * quote or a blank; a quote that is never closed, as in {@code don't}, is an ordinary character too.
 */
public final class MagicWords {

    private MagicWords() {}

    /**
     * Splits a line into words and removes the quotes around them.
     *
     * @param line the text after the name of a magic
     * @return the words
     */
    public static List<String> split(String line) {
        return WordScanner.words(line, WordScanner.Style.MAGIC);
    }

    /**
     * Quotes a word if necessary.
     *
     * @param word a text that does not end with a backslash, because such a text cannot be quoted
     * @return text that {@link #split} reads as this single word
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
