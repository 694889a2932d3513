package org.jguild.text;

import java.util.ArrayList;
import java.util.List;
import org.jguild.error.GuildException;

/** Splits a line into words at its blanks; quotes hold together what stands between them, and are removed. */
final class WordScanner {

    /** What else a line means, besides blanks and quotes. */
    enum Style {
        /** A backslash takes the meaning of the character behind it, as in a POSIX shell. */
        SHELL,
        /** Brackets hold words together, a backslash stands for itself, and so does a quote that is never closed. */
        MAGIC,
        /** A comma ends a list of words, a backslash stands for itself. */
        LISTS
    }

    private static final char NO_QUOTE = 0;

    private final String line;
    private final Style style;
    private final List<List<Word>> lists = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<Word> list = new ArrayList<>();
    private boolean begun;
    private boolean quoted;
    private int next;

    private WordScanner(String line, Style style) {
        this.line = line;
        this.style = style;
    }

    /**
     * Splits a line.
     *
     * @throws GuildException if a quote is never closed and has no other meaning
     */
    static List<List<Word>> lists(String line, Style style) {
        WordScanner scanner = new WordScanner(line, style);
        while (scanner.next < line.length()) {
            scanner.step();
        }
        scanner.endList();
        return scanner.lists;
    }

    /** Like {@link #lists} for a line that is one list. */
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
        begun = true;
        for (int i = next + 1; i < end; i++) {
            word.append(line.charAt(isEscape(i, quote) ? ++i : i));
        }
        next = end + 1;
    }

    /** Where the quote that opens here is closed; -1 when it never is. */
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

    /** Where the bracket that opens here is closed; -1 when it never is. */
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

    /** Whether a backslash stands here that takes the meaning of the character behind it. */
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
        begun = true;
        word.append(line, next, end);
        next = end;
    }

    private void endWord() {
        if (begun) {
            list.add(new Word(word.toString(), quoted));
        }
        word.setLength(0);
        begun = false;
        quoted = false;
    }

    private void endList() {
        endWord();
        lists.add(list);
        list = new ArrayList<>();
    }
}
