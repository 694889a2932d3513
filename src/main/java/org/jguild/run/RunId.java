package org.jguild.run;

import java.util.UUID;

/**
 * The identity of a run.
 *
 * @param value 32 hexadecimal digits
 */
public record RunId(String value) {

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
