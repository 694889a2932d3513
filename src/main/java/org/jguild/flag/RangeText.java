package org.jguild.flag;

import org.jspecify.annotations.Nullable;

/**
 * Values in records in which ranges are text, such as {@code [0.0:1.0]}: text that only reads like a range is stored with
 * quotes, so that it is the same text when it is read.
 */
public final class RangeText {

    private RangeText() {}

    /**
     * Returns a value as it is stored next to ranges.
     *
     * @param value a flag value, which may be null; no range
     * @return the value; text that reads like a range, with quotes
     */
    public static @Nullable Object stored(@Nullable Object value) {
        return value instanceof String text && isRangeOrQuoted(text) ? FlagEncoder.encode(text) : value;
    }

    /**
     * Returns a stored value or range as a user assigns it.
     *
     * @param stored as {@link #stored} returns it, or the text of a range
     * @return text that decodes to the value or the range
     */
    public static String assigned(@Nullable Object stored) {
        return stored instanceof String text && isRangeOrQuoted(text) ? text : FlagEncoder.encode(stored);
    }

    /** Whether text in a record is a range, or text in quotes that is none. */
    static boolean isRangeOrQuoted(String text) {
        Object value = FlagDecoder.decode(text);
        return value instanceof FlagFunction
                || (value instanceof String inner && !inner.equals(text) && isRangeOrQuoted(inner));
    }
}
