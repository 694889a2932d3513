package org.jguild.text;

/**
 * What the place where a text is shown can do.
 *
 * @param width the number of columns that a line may have; {@link Integer#MAX_VALUE} without a limit, as in a file
 * @param colour whether escape sequences for colours and bold text are allowed
 */
public record TextStyle(int width, boolean colour) {

    /** Lines of any length, without escape sequences. */
    public static final TextStyle PLAIN = new TextStyle(Integer.MAX_VALUE, false);

    private static final String END = "\u001B[0m";

    /** How a piece of text stands out. */
    public enum Mark {
        /** It does not. */
        NONE(""),
        /** A heading. */
        HEADING("\u001B[1m"),
        /** The best value. */
        BEST("\u001B[1;32m"),
        /** A failure. */
        FAILURE("\u001B[31m");

        private final String begin;

        Mark(String begin) {
            this.begin = begin;
        }
    }

    /**
     * Marks a text.
     *
     * @param text a text without control characters
     * @param mark how it stands out
     * @return the text with escape sequences around it; unchanged if these are not allowed
     */
    public String marked(String text, Mark mark) {
        return colour && mark != Mark.NONE && !text.isEmpty() ? mark.begin + text + END : text;
    }
}
