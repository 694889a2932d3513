package org.jguild.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jguild.error.GuildException;

/** Words as a POSIX shell quotes them. Nothing here ever reaches a shell; it is how the Python tool writes lines. */
public final class ShellWords {

    private static final Pattern SAFE = Pattern.compile("[a-zA-Z0-9@%+=:,./_-]+");

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean open;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /**
     * Quotes a word when it needs it.
     *
     * @param word any text
     * @return what a shell reads as that one word
     */
    public static String quote(String word) {
        return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\"'\"'") + "'";
    }

    /**
     * Splits a line into words and removes their quotes.
     *
     * @throws GuildException if a quote is not closed, as in a line that was cut
     */
    static List<String> split(String line) {
        return new ShellWords(line).split();
    }

    private List<String> split() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (Character.isWhitespace(c)) {
                endWord();
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else {
                word.append(c == '\\' && at < line.length() ? line.charAt(at++) : c);
                open = true;
            }
        }
        endWord();
        return words;
    }

    private void quoted(char quote) {
        open = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == quote) {
                return;
            }
            boolean escape = c == '\\' && quote == '"' && at < line.length() && "\\\"".indexOf(line.charAt(at)) >= 0;
            word.append(escape ? line.charAt(at++) : c);
        }
        throw new GuildException("A quote is not closed in: " + line.strip());
    }

    private void endWord() {
        if (open) {
            words.add(word.toString());
            word.setLength(0);
            open = false;
        }
    }
}
