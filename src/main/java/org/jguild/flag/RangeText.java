package org.jguild.flag;

import org.jspecify.annotations.Nullable;

/**
 * Values in records that store ranges as text, such as {@code [0.0:1.0]}. A text that only looks like a range is stored
 * with quotes, so that it is read as the same text.
 */
public final class RangeText {

    private RangeText() {}

    /**
     * Returns a value as it is stored in records that also contain ranges.
     *
     * @param value a flag value, not a range
     * @return the value; a text that looks like a range, with quotes
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

    /** Whether a text in a record is a range, or a text that is quoted because it looks like a range. */
    static boolean isRangeOrQuoted(String text) {
        Object value = FlagDecoder.decode(text);
        return value instanceof FlagFunction
                || (value instanceof String inner && !inner.equals(text) && isRangeOrQuoted(inner));
    }
}
