package org.jguild.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Summarizes events in the order in which they were logged. */
final class EventAccumulator implements EventCodec.Sink {

    /**
     * More tags than any program logs; a file from an untrusted source may have any number. Further tags are skipped.
     */
    private static final int MAX_TAGS = 10_000;

    private static final int MAX_TAG_LENGTH = 1_000;
    private static final int MAX_TEXT_LENGTH = 1 << 16;

    private final Map<String, ScalarSummaryBuilder> scalars = new HashMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    /** Creates an accumulator that continues from earlier events. */
    static EventAccumulator after(RunEvents before) {
        EventAccumulator accumulator = new EventAccumulator();
        before.scalars().forEach((tag, scalar) -> accumulator.scalars.put(tag, new ScalarSummaryBuilder(scalar)));
        accumulator.texts.putAll(before.texts());
        return accumulator;
    }

    @Override
    public void scalar(String tag, double value, long step) {
        if (tag.length() > MAX_TAG_LENGTH || (scalars.size() >= MAX_TAGS && !scalars.containsKey(tag))) {
            return;
        }
        scalars.computeIfAbsent(tag, name -> new ScalarSummaryBuilder()).add(tag, value, step);
    }

    @Override
    public void text(String tag, String text) {
        if (tag.length() <= MAX_TAG_LENGTH && (texts.size() < MAX_TAGS || texts.containsKey(tag))) {
            texts.put(tag, text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH)));
        }
    }

    /** Returns the events so far. */
    RunEvents events() {
        return events(Map.of());
    }

    /** Returns the events so far, with the number of bytes that were read of each file. */
    RunEvents events(Map<String, Long> bytesRead) {
        SortedMap<String, ScalarSummary> summaries = new TreeMap<>();
        scalars.forEach((tag, builder) -> summaries.put(tag, builder.build()));
        return new RunEvents(
                Collections.unmodifiableSortedMap(summaries),
                Collections.unmodifiableSortedMap(new TreeMap<>(texts)),
                Map.copyOf(bytesRead));
    }
}
