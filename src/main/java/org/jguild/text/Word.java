package org.jguild.text;

import java.util.List;

/**
 * A word of a line.
 *
 * @param text the word without its quotes
 * @param quoted whether it begins with a quote, so that it is never a keyword
 */
public record Word(String text, boolean quoted) {

    /**
     * Splits a line into lists of words: commas separate lists, blanks separate words, and text in quotes is not
     * separated.
     *
     * @param line any text
     * @return the lists in order, at least one; a list is empty if there are no words before, after or between commas
     * @throws org.jguild.error.GuildException if a quote is never closed
     */
    public static List<List<Word>> lists(String line) {
        return WordScanner.lists(line, WordScanner.Style.LISTS);
    }
}
