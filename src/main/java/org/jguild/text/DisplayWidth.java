package org.jguild.text;

/**
 * The number of columns that a text occupies in a terminal: East Asian wide characters and most emoji occupy two, combining marks
 * none.
 */
public final class DisplayWidth {

    private DisplayWidth() {}

    /**
     * Returns the width of a text.
     *
     * @param text one line without control characters
     * @return the number of columns
     */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /**
     * Shortens a text that is too wide.
     *
     * @param text one line without control characters
     * @param width the maximum width, at least 1
     * @return the text; if it is too wide, its beginning and an ellipsis
     */
    public static String truncate(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, width - 1)) + "…";
    }

    /** The number of characters at the beginning of a text that fit a width. */
    static int fitting(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += of(character);
            if (used > width) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** The blocks of Unicode Standard Annex 11 (East Asian Width) whose characters are wide. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f64f)
                || (c >= 0x1f900 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
