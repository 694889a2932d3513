package org.jguild.op;

import java.util.ArrayList;
import java.util.List;

/** Splits text at blanks as a shell does; single and double quotes hold words together. */
final class Words {

    private Words() {}

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = quoted(c, quote, word);
            } else if (c == '\'' || c == '"') {
                quote = c;
                begun = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                begun = true;
            } else if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private static char quoted(char c, char quote, StringBuilder word) {
        if (c == quote) {
            return 0;
        }
        word.append(c);
        return quote;
    }
}
