package org.jguild.experiment;

import java.util.List;
import java.util.Optional;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jguild.chart.Trials;
import org.jguild.run.ObjectiveRange;
import org.jguild.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What a batch found out. The recommended trial and the charts, which show it, are computed when they are asked for, as a model is
 * fitted for them.
 */
final class SearchReport {

    /** The report of a single run. */
    static final SearchReport NONE = new SearchReport(null);

    private final @Nullable Found found;
    private @Nullable List<Chart> charts;
    private boolean sought;
    private @Nullable RecommendedTrial recommended;

    /** The trials of a batch, as results and as the data of charts. */
    record Found(BatchPlan plan, List<TrialResult> results, Trials trials) {}

    private SearchReport(@Nullable Found found) {
        this.found = found;
    }

    static SearchReport of(BatchPlan plan, ObjectiveRange range, List<TrialResult> trials) {
        return new SearchReport(new Found(plan, trials, SearchCharts.trials(plan, range, trials)));
    }

    /** Returns the charts of the batch. */
    synchronized List<Chart> charts() {
        if (found == null) {
            return List.of();
        }
        if (charts == null) {
            charts = List.copyOf(SearchCharts.of(found.plan(), found.trials(), recommended()));
        }
        return charts;
    }

    /** Returns the plan and the trials of the batch; empty for a single run. */
    Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    /** Returns the trial that the batch recommends; empty if that is the one with the best objective. */
    synchronized Optional<RecommendedTrial> recommended() {
        if (found == null) {
            return Optional.empty();
        }
        if (!sought) {
            recommended = RecommendedTrial.of(found.plan(), found.results()).orElse(null);
            sought = true;
        }
        return Optional.ofNullable(recommended);
    }

    /** Words the answer; empty for a single run. */
    Optional<SearchAnswer> answer(TrialResult best, @Nullable RunId batch) {
        return found().map(all -> new SearchAnswers(all.plan(), all.results()).of(best, recommended(), batch));
    }
}
