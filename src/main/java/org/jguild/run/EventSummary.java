package org.jguild.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up events as they are logged. */
final class EventSummary implements EventCodec.Sink {

    private final Map<String, SummaryBuilder> scalars = new HashMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    @Override
    public void scalar(String tag, double value, long step) {
        scalars.computeIfAbsent(tag, name -> new SummaryBuilder()).add(tag, value, step);
    }

    @Override
    public void text(String tag, String text) {
        texts.put(tag, text);
    }

    /** What came so far. */
    LoggedEvents events() {
        SortedMap<String, ScalarSummary> summaries = new TreeMap<>();
        scalars.forEach((tag, builder) -> summaries.put(tag, builder.build()));
        return new LoggedEvents(
                Collections.unmodifiableSortedMap(summaries), Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
    }
}
