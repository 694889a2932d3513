package org.jguild.run;

/**
 * A line in which a regular expression may read a limited number of characters. Without a limit, an expression such as
 * {@code (a*)*b} can take years for a line of a hundred characters.
 */
final class BoundedText implements CharSequence {

    /** Some milliseconds; a usual expression reads each character of a line a few times. */
    private static final int MAX_READS = 1_000_000;

    private final String text;
    private int reads;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > MAX_READS) {
            throw new TooMuchWorkException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Ends a search that reads too many characters. */
    static final class TooMuchWorkException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchWorkException() {
            super("too many characters read", null, false, false);
        }
    }
}
