package org.jguild.flag;

/** Reads the value of a flag from its text. */
public final class FlagDecoder {

    private FlagDecoder() {}

    /**
     * Reads a value.
     *
     * @param text what stands behind the {@code =}
     * @return a flag value as {@link FlagValues} describes, or a {@link FlagFunction}
     */
    public static Object decode(String text) {
        throw new UnsupportedOperationException();
    }
}
