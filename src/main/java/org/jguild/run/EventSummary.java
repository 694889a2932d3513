package org.jguild.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up events as they are logged. */
final class EventSummary implements EventCodec.Sink {

    /** More than any program logs; a stranger's file may have any number. What is beyond is passed over. */
    private static final int MAX_TAGS = 10_000;

    private static final int MAX_TAG = 1_000;
    private static final int MAX_TEXT = 1 << 16;

    private final Map<String, SummaryBuilder> scalars = new HashMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    /** Continues from what was logged before. */
    static EventSummary after(RunEvents before) {
        EventSummary summary = new EventSummary();
        before.scalars().forEach((tag, scalar) -> summary.scalars.put(tag, new SummaryBuilder(scalar)));
        summary.texts.putAll(before.texts());
        return summary;
    }

    @Override
    public void scalar(String tag, double value, long step) {
        if (tag.length() > MAX_TAG || (scalars.size() >= MAX_TAGS && !scalars.containsKey(tag))) {
            return;
        }
        scalars.computeIfAbsent(tag, name -> new SummaryBuilder()).add(tag, value, step);
    }

    @Override
    public void text(String tag, String text) {
        if (tag.length() <= MAX_TAG && (texts.size() < MAX_TAGS || texts.containsKey(tag))) {
            texts.put(tag, text.substring(0, Math.min(text.length(), MAX_TEXT)));
        }
    }

    /** What came so far. */
    RunEvents events() {
        return events(Map.of());
    }

    /** What came so far, of files of which so many bytes were read. */
    RunEvents events(Map<String, Long> read) {
        SortedMap<String, ScalarSummary> summaries = new TreeMap<>();
        scalars.forEach((tag, builder) -> summaries.put(tag, builder.build()));
        return new RunEvents(
                Collections.unmodifiableSortedMap(summaries),
                Collections.unmodifiableSortedMap(new TreeMap<>(texts)),
                Map.copyOf(read));
    }
}
