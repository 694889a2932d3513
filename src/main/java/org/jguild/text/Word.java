package org.jguild.text;

import java.util.List;

/**
 * A word of a line.
 *
 * @param text the word without its quotes
 * @param quoted whether it begins with a quote, so that it is never a word of a grammar
 */
public record Word(String text, boolean quoted) {

    /**
     * Splits a line into lists of words: commas stand between lists, blanks between words, and quotes hold together what
     * stands between them.
     *
     * @param line any text
     * @return the lists in order, at least one; an empty one where nothing stands before, behind or between commas
     * @throws org.jguild.error.GuildException if a quote is never closed
     */
    public static List<List<Word>> lists(String line) {
        return WordScanner.lists(line, WordScanner.Style.LISTS);
    }
}
