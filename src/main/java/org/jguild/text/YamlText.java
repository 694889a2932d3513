package org.jguild.text;

/** Writes text in YAML so that it is read back as the same text: plain, in single quotes or in double quotes. */
final class YamlText {

    private static final String ESCAPED = "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029";
    private static final String ESCAPES = "0abtnvfre\"\\N_LP";
    /** Characters with which plain text must not start. */
    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

    private YamlText() {}

    /**
     * Writes text on one line.
     *
     * @param text any text
     * @param flow whether it is part of a flow collection, [] or {}, where more characters need quotes
     */
    static String scalar(String text, boolean flow) {
        if (isPlain(text, flow) && PlainScalar.isText(text)) {
            return text;
        }
        return isPrintableAscii(text) ? singleQuoted(text) : doubleQuoted(text);
    }

    /** Whether the characters of the text are allowed without quotes. Without quotes, it may still be read as another type. */
    static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || !isPrintableAscii(text) || text.startsWith("---") || text.startsWith("...")) {
            return false;
        }
        int last = text.length() - 1;
        if (text.charAt(0) == ' ' || text.charAt(last) == ' ' || !mayStart(text, flow)) {
            return false;
        }
        for (int i = 1; i <= last; i++) {
            char c = text.charAt(i);
            boolean beforeBlank = i == last || text.charAt(i + 1) == ' ';
            if ((c == ':' && (flow || beforeBlank))
                    || (c == '#' && text.charAt(i - 1) == ' ')
                    || (flow && ",?[]{}".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStart(String text, boolean flow) {
        char first = text.charAt(0);
        boolean beforeBlank = text.length() == 1 || text.charAt(1) == ' ';
        return switch (first) {
            case '-' -> !beforeBlank;
            case '?', ':' -> !flow && !beforeBlank;
            default -> INDICATORS.indexOf(first) < 0;
        };
    }

    static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        text.codePoints().forEach(c -> {
            int escaped = c <= 0xffff ? ESCAPED.indexOf(c) : -1;
            if (escaped >= 0) {
                quoted.append('\\').append(ESCAPES.charAt(escaped));
            } else if (c >= ' ' && c <= '~') {
                quoted.append((char) c);
            } else if (c <= 0xff) {
                quoted.append(String.format("\\x%02X", c));
            } else {
                quoted.append(String.format(c <= 0xffff ? "\\u%04X" : "\\U%08X", c));
            }
        });
        return quoted.append('"').toString();
    }
}
