package org.jguild.text;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Formats times for tables. */
public final class TimeText {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private TimeText() {}

    /**
     * Formats a date and a time.
     *
     * @param time a date and a time in the time zone of the reader
     * @return for example {@code 2026-01-31 09:05:00}
     */
    public static String seconds(TemporalAccessor time) {
        return SECONDS.format(time);
    }
}
