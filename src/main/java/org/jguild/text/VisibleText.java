package org.jguild.text;

/**
 * Escapes untrusted text so that it is safe to print on a terminal: control characters, which could move the cursor, change colours or
 * reverse the text direction, are replaced by escape sequences.
 */
public final class VisibleText {

    private VisibleText() {}

    /**
     * Replaces the control characters of a text by escape sequences, except line breaks and tabs.
     *
     * @param text any text
     * @return the text, in which an escape such as {@code \x1b} replaces each control character
     */
    public static String of(String text) {
        return text.chars().noneMatch(c -> c != '\n' && c != '\t' && isHidden((char) c)) ? text : escaped(text, false);
    }

    /**
     * Replaces all control characters of a text by escape sequences, so that it is one line.
     *
     * @param text any text
     * @return the text, in which {@code \x0a} and {@code \x09} also replace line breaks and tabs
     */
    public static String line(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean all) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHidden(c) || (!all && (c == '\n' || c == '\t'))) {
                visible.append(c);
            } else {
                visible.append((c < 0x100 ? "\\x%02x" : "\\u%04x").formatted((int) c));
            }
        }
        return visible.toString();
    }

    /** Whether it is a control character, a line or paragraph separator, or a bidirectional formatting character. */
    private static boolean isHidden(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
