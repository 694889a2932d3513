package org.jguild.run;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identity of a run.
 *
 * @param value 32 hexadecimal digits
 */
public record RunId(String value) {

    /** How many digits an id has. */
    static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

    /** Whether a text has the form of an id; only such a text may become part of a path. */
    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Makes a new id.
     *
     * @return a random UUID without dashes
     */
    public static RunId random() {
        return new RunId(UUID.randomUUID().toString().replace("-", ""));
    }

    /**
     * Gives the short form that tables show.
     *
     * @return the first eight digits
     */
    public String brief() {
        return value.substring(0, Math.min(8, value.length()));
    }
}
