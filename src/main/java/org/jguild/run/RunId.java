package org.jguild.run;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a run.
 *
 * @param value 32 hexadecimal digits
 */
public record RunId(String value) {

    /** The number of digits of an id. */
    static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    /** Whether a text has the form of an id; no other text is used as part of a path. */
    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Creates a new id.
     *
     * @return a random UUID without dashes
     */
    public static RunId random() {
        return new RunId(UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * Returns the short form that tables show.
     *
     * @return the first eight digits
     */
    public String brief() {
        return value.substring(0, Math.min(8, value.length()));
    }

    /**
     * Returns the id as commands accept it.
     *
     * @return its digits
     */
    @Override
    public String toString() {
        return value;
    }
}
