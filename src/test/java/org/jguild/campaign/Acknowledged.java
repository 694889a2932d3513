package org.jguild.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trials whose end JGuild reported to its caller.
 *
 * @param millis when each was first reported, by its loss
 */
record Acknowledged(Map<Double, Long> millis) {

    private static final Pattern LINE = Pattern.compile("ack (\\d+) (\\S+)");

    Acknowledged {
        millis = Map.copyOf(millis);
    }

    /** Reads lines {@code ack MILLIS LOSS}; a last line without an end is left out, as are all others. */
    static Acknowledged parse(String printed) {
        Map<Double, Long> found = new LinkedHashMap<>();
        int end = printed.lastIndexOf('\n') + 1;
        for (String line : printed.substring(0, end).lines().toList()) {
            Matcher words = LINE.matcher(line);
            if (words.matches()) {
                found.putIfAbsent(Double.valueOf(words.group(2)), Long.valueOf(words.group(1)));
            }
        }
        return new Acknowledged(found);
    }

    /** Returns the trials that were reported before a moment. */
    Acknowledged before(long moment) {
        Map<Double, Long> found = new LinkedHashMap<>(millis);
        found.values().removeIf(each -> each >= moment);
        return new Acknowledged(found);
    }

    Set<Double> losses() {
        return millis.keySet();
    }
}
