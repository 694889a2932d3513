package org.jguild.run;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Computes the statistics of one scalar from its values, in the order in which they were logged. */
final class ScalarSummaryBuilder {

    private @Nullable ScalarSummary summary;

    ScalarSummaryBuilder() {}

    /** Creates a builder that continues from earlier values. */
    ScalarSummaryBuilder(ScalarSummary before) {
        summary = before;
    }

    void add(String tag, double value, long step) {
        ScalarSummary s = summary;
        if (s == null) {
            summary = new ScalarSummary(tag, value, step, value, step, value, step, value, step, value, 1);
            return;
        }
        boolean first = step < s.firstStep();
        // Of two values at the same step, the later one is used.
        boolean last = step >= s.lastStep();
        boolean min = value < s.min() || Double.isNaN(s.min());
        boolean max = value > s.max() || Double.isNaN(s.max());
        summary = new ScalarSummary(
                s.tag(),
                first ? value : s.first(),
                first ? step : s.firstStep(),
                last ? value : s.last(),
                last ? step : s.lastStep(),
                min ? value : s.min(),
                min ? step : s.minStep(),
                max ? value : s.max(),
                max ? step : s.maxStep(),
                s.total() + value,
                s.count() + 1);
    }

    /** Returns the statistics of at least one value. */
    ScalarSummary build() {
        return requireNonNull(summary);
    }
}
