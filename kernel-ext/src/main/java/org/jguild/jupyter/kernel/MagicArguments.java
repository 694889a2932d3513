package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what follows the name of a magic into words, as a shell does with quotes, but leaves a bracketed list together:
 * {@code x=[1, 2, 3]} and {@code s=['a b', 'c']} are one word each. A backslash stands for itself, except before a quote
 * or a blank.
 */
final class MagicArguments {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int next;

    private MagicArguments(String text) {
        this.text = text;
    }

    /** The words of a line, without the quotes around them. */
    static List<String> split(String text) {
        MagicArguments arguments = new MagicArguments(text);
        while (arguments.next < text.length()) {
            arguments.step();
        }
        arguments.endWord();
        return List.copyOf(arguments.words);
    }

    private void step() {
        char c = text.charAt(next);
        if (Character.isWhitespace(c)) {
            endWord();
            next++;
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c == '[' || c == '{') {
            int end = closing(next);
            append(end < 0 ? next + 1 : end + 1);
        } else if (c == '\\' && next + 1 < text.length() && escapable(text.charAt(next + 1))) {
            next++;
            append(next + 1);
        } else {
            append(next + 1);
        }
    }

    /** A quote that is never closed, as in {@code don't}, stands for itself. */
    private void quoted(char quote) {
        int end = endOfQuote(next);
        if (end < 0) {
            append(next + 1);
            return;
        }
        begun = true;
        for (int i = next + 1; i < end; i++) {
            boolean escape = text.charAt(i) == '\\' && text.charAt(i + 1) == quote;
            word.append(text.charAt(escape ? ++i : i));
        }
        next = end + 1;
    }

    private int endOfQuote(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) == text.charAt(start)) {
                i++;
            } else if (text.charAt(i) == text.charAt(start)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the bracket that opens here is closed; -1 when it never is. */
    private int closing(int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int end = endOfQuote(i);
                i = end < 0 ? i : end;
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

    private void append(int end) {
        begun = true;
        word.append(text, next, end);
        next = end;
    }

    private void endWord() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }

    private static boolean escapable(char c) {
        return c == '"' || c == '\'' || c == ' ';
    }
}
