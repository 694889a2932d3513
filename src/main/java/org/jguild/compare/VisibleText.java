package org.jguild.compare;

/**
 * Text that moves no cursor, changes no colour and reverses no line of a terminal, whoever wrote it: control characters are
 * shown as escapes. Line breaks and tabs stay.
 */
public final class VisibleText {

    private VisibleText() {}

    /**
     * Returns a text with its control characters made visible.
     *
     * @param text any text
     * @return the text with the code of each control character in its place, as in {@code \x1b}
     */
    public static String of(String text) {
        return text.chars().noneMatch(c -> c != '\n' && c != '\t' && isHidden((char) c)) ? text : escaped(text, false);
    }

    /**
     * Returns a text as one line, with all its control characters made visible.
     *
     * @param text any text
     * @return as {@link #of}, with {@code \x0a} and {@code \x09} in place of line breaks and tabs
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

    /** Control characters of either set, line and paragraph separators, and what changes the direction of writing. */
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
