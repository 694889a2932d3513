package org.jguild.text;

import java.util.ArrayList;
import java.util.List;
import org.jguild.error.GuildException;

/** Splits a line into words at blanks. Text in quotes is not split, and the quotes are removed. */
final class WordScanner {

    /** Which characters other than blanks and quotes have a meaning. */
    enum Style {
        /** A backslash escapes the next character, as in a POSIX shell. */
        SHELL,
        /** Text in brackets is not split; a backslash and a quote that is never closed are ordinary characters. */
        MAGIC,
        /** A comma ends a list of words; a backslash is an ordinary character. */
        LISTS
    }

    private static final char NO_QUOTE = 0;

    private final String line;
    private final Style style;
    private final List<List<Word>> lists = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<Word> list = new ArrayList<>();
    private boolean started;
    private boolean quoted;
    private int next;

    private WordScanner(String line, Style style) {
        this.line = line;
        this.style = style;
    }

    /**
     * Splits a line.
     *
     * @throws GuildException if a quote is never closed, unless such a quote is an ordinary character
     */
    static List<List<Word>> lists(String line, Style style) {
        WordScanner scanner = new WordScanner(line, style);
        while (scanner.next < line.length()) {
            scanner.step();
        }
        scanner.endList();
        return scanner.lists;
    }

    /** Like {@link #lists}, for a line that is a single list. */
    static List<String> words(String line, Style style) {
        return lists(line, style).get(0).stream().map(Word::text).toList();
    }

    private void step() {
        char c = line.charAt(next);
        if (Character.isWhitespace(c)) {
            endWord();
            next++;
        } else if (c == ',' && style == Style.LISTS) {
            endList();
            next++;
        } else if (isQuote(c)) {
            quote(c);
        } else if (style == Style.MAGIC && (c == '[' || c == '{')) {
            int end = closingBracket(next);
            append(end < 0 ? next + 1 : end + 1);
        } else {
            next += isEscape(next, NO_QUOTE) ? 1 : 0;
            append(next + 1);
        }
    }

    private void quote(char quote) {
        int end = closingQuote(next);
        if (end < 0 && style == Style.MAGIC) {
            append(next + 1);
            return;
        }
        if (end < 0) {
            throw new GuildException("A quote is never closed in: " + line.strip()
                    + " (close it, or put quotes of the other kind around it).");
        }
        quoted |= word.isEmpty();
        started = true;
        for (int i = next + 1; i < end; i++) {
            word.append(line.charAt(isEscape(i, quote) ? ++i : i));
        }
        next = end + 1;
    }

    /** Returns the index of the closing quote; -1 if the quote is never closed. */
    private int closingQuote(int start) {
        for (int i = start + 1; i < line.length(); i++) {
            if (isEscape(i, line.charAt(start))) {
                i++;
            } else if (line.charAt(i) == line.charAt(start)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the index of the closing bracket; -1 if the bracket is never closed. */
    private int closingBracket(int start) {
        int depth = 0;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isQuote(c)) {
                i = Math.max(i, closingQuote(i));
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether there is a backslash here that escapes the next character. */
    private boolean isEscape(int at, char quote) {
        if (line.charAt(at) != '\\' || at + 1 == line.length()) {
            return false;
        }
        char escaped = line.charAt(at + 1);
        return switch (style) {
            case SHELL -> quote == NO_QUOTE || (quote == '"' && (escaped == '"' || escaped == '\\'));
            case MAGIC -> quote == NO_QUOTE ? isQuote(escaped) || escaped == ' ' : escaped == quote;
            case LISTS -> false;
        };
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private void append(int end) {
        started = true;
        word.append(line, next, end);
        next = end;
    }

    private void endWord() {
        if (started) {
            list.add(new Word(word.toString(), quoted));
        }
        word.setLength(0);
        started = false;
        quoted = false;
    }

    private void endList() {
        endWord();
        lists.add(list);
        list = new ArrayList<>();
    }
}
