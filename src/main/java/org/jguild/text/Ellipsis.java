package org.jguild.text;

/** Shortens long text for display. */
public final class Ellipsis {

    private Ellipsis() {}

    /**
     * Shortens a text that is longer than a maximum length.
     *
     * @param text any text
     * @param maxLength the maximum number of Unicode characters (code points), including the ellipsis
     * @return the text; if it is too long, its beginning and an ellipsis ({@code …})
     */
    public static String truncate(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) <= maxLength) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, maxLength - 1))) + "…";
    }

    /**
     * Shortens a text that is longer than a maximum length by taking out its middle, so that names with the same beginning differ.
     *
     * @param text any text
     * @param maxLength the maximum number of Unicode characters (code points), including the ellipsis
     * @return the text; if it is too long, its beginning, an ellipsis and its end
     */
    public static String middle(String text, int maxLength) {
        int length = text.codePointCount(0, text.length());
        if (length <= maxLength) {
            return text;
        }
        int end = Math.max(0, (maxLength - 1) / 2);
        int begin = Math.max(0, maxLength - 1 - end);
        return text.substring(0, text.offsetByCodePoints(0, begin)) + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -end));
    }
}
