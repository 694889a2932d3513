package org.jguild.flag;

import java.util.ArrayDeque;
import java.util.Deque;

/** Checks whether the brackets and quotes of a value are closed. */
final class Balance {

    private static final String NAME_CHARACTERS = "-_.";

    private Balance() {}

    /** What is open at the end of a value: the opening bracket or quote, or nothing. */
    enum Open {
        NOTHING,
        BRACKET,
        QUOTE
    }

    /**
     * Returns what is still open at the end of a value. Only values that begin with a bracket, a quote, or a name followed
     * by a bracket are checked; anything else is text in which brackets have no meaning.
     */
    static Open atEnd(String value) {
        String text = value.strip();
        if (!isStructured(text)) {
            return Open.NOTHING;
        }
        Deque<Character> closers = new ArrayDeque<>();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                boolean doubled = c == '\'' && quote == c && text.startsWith("''", i);
                if (doubled || (c == '\\' && quote == '"')) {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (opensQuote(text, i)) {
                quote = c;
            } else if (c == '[' || c == '{') {
                closers.push(c == '[' ? ']' : '}');
            } else if (!closers.isEmpty() && c == closers.peek()) {
                closers.pop();
            }
        }
        if (quote != 0) {
            return Open.QUOTE;
        }
        return closers.isEmpty() ? Open.NOTHING : Open.BRACKET;
    }

    /** Whether a quote opens here: only where a value can begin. Within a word, as in {@code it's}, it has no meaning. */
    private static boolean opensQuote(String text, int at) {
        char c = text.charAt(at);
        if (c != '\'' && c != '"') {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || "[{,:".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isStructured(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int at = 0;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '[' || (at == 0 && "{'\"".indexOf(text.charAt(0)) >= 0));
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || NAME_CHARACTERS.indexOf(c) >= 0;
    }
}
