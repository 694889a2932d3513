package org.jguild.text;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Times of day as tables show them. */
public final class TimeText {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private TimeText() {}

    /**
     * Writes a date and a time.
     *
     * @param time a time with a date, in the zone in which it is shown
     * @return for example {@code 2026-01-31 09:05:00}
     */
    public static String seconds(TemporalAccessor time) {
        return SECONDS.format(time);
    }
}
