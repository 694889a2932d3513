package org.jguild.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jguild.run.JournalEntry.FileCopy;
import org.jspecify.annotations.Nullable;

/**
 * What journals record about the last start of a run.
 *
 * @param source the directory of the run or batch whose journal it is
 * @param startedMicros when it started
 * @param ended whether its end is recorded
 * @param attrs the text of attribute files by name
 * @param files copies of other files of the record by name
 */
record JournalFacts(
        Path source, long startedMicros, boolean ended, Map<String, String> attrs, Map<String, FileCopy> files) {

    /** Returns the facts after one more line. The facts before it are null for the first line. */
    static JournalFacts after(@Nullable JournalFacts before, JournalEntry entry, Path source) {
        long started = micros(entry.attrs().get("started"));
        if (before == null || (!entry.end() && started >= before.startedMicros)) {
            return new JournalFacts(source, started, entry.end(), entry.attrs(), entry.files());
        }
        if (started < before.startedMicros) {
            return before;
        }
        Map<String, String> attrs = new LinkedHashMap<>(before.attrs);
        attrs.putAll(entry.attrs());
        Map<String, FileCopy> files = new LinkedHashMap<>(before.files);
        files.putAll(entry.files());
        return new JournalFacts(source, started, entry.end() || before.ended, attrs, files);
    }

    /** Returns what the journal of a batch records about its proto run. */
    JournalFacts ofProto() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, FileCopy> copies = new LinkedHashMap<>();
        files.forEach((name, copy) -> {
            if (name.startsWith(JournalEntry.PROTO_ATTRIBUTES) && copy.data() != null) {
                texts.put(
                        name.substring(JournalEntry.PROTO_ATTRIBUTES.length()),
                        new String(copy.data(), StandardCharsets.UTF_8));
            } else if (name.startsWith(JournalEntry.PROTO)) {
                copies.put(name.substring(JournalEntry.PROTO.length()), copy);
            }
        });
        return new JournalFacts(source, Long.MIN_VALUE, false, texts, copies);
    }

    /** Returns the facts of the later start; of two about the same start, those that include its end. */
    static @Nullable JournalFacts later(@Nullable JournalFacts one, @Nullable JournalFacts other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.startedMicros != other.startedMicros) {
            return one.startedMicros > other.startedMicros ? one : other;
        }
        return one.ended ? one : other;
    }

    private static long micros(@Nullable String text) {
        return text != null && AttributeText.value(text) instanceof Long micros ? micros : Long.MIN_VALUE;
    }
}
