package org.jguild.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words as a POSIX shell quotes them. Nothing here ever reaches a shell; it is how the Python tool writes lines. */
final class ShellWords {

    private static final Pattern SAFE = Pattern.compile("[a-zA-Z0-9@%+=:,./_-]+");

    private ShellWords() {}

    /** Quotes a word when it needs it. */
    static String quote(String word) {
        return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\"'\"'") + "'";
    }

    /** Splits a line into words and removes their quotes. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else if (c == '\\'
                        && quote == '"'
                        && i + 1 < line.length()
                        && "\\\"".indexOf(line.charAt(i + 1)) >= 0) {
                    word.append(line.charAt(++i));
                } else {
                    word.append(c);
                }
            } else if (Character.isWhitespace(c)) {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
            } else {
                open = true;
                if (c == '\'' || c == '"') {
                    quote = c;
                } else {
                    word.append(c == '\\' && i + 1 < line.length() ? line.charAt(++i) : c);
                }
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
