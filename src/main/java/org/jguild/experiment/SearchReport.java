package org.jguild.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jspecify.annotations.Nullable;

/** What a batch found out. The recommended trial is sought when it is asked for, as a model is fitted for it. */
final class SearchReport {

    /** The report of a single run. */
    static final SearchReport NONE = new SearchReport(List.of(), Optional::empty);

    private final List<Chart> charts;
    private final Supplier<Optional<RecommendedTrial>> search;
    private boolean sought;
    private @Nullable RecommendedTrial recommended;

    private SearchReport(List<Chart> charts, Supplier<Optional<RecommendedTrial>> search) {
        this.charts = List.copyOf(charts);
        this.search = search;
    }

    static SearchReport of(BatchPlan plan, List<TrialResult> trials) {
        return new SearchReport(SearchCharts.of(plan, trials), () -> RecommendedTrial.of(plan, trials));
    }

    /** Returns the charts of the batch. */
    List<Chart> charts() {
        return charts;
    }

    /** Returns the trial that the batch recommends; empty if that is the one with the best objective. */
    synchronized Optional<RecommendedTrial> recommended() {
        if (!sought) {
            recommended = search.get().orElse(null);
            sought = true;
        }
        return Optional.ofNullable(recommended);
    }
}
