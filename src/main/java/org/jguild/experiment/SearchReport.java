package org.jguild.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jguild.run.RunId;
import org.jspecify.annotations.Nullable;

/** What a batch found out. The recommended trial is sought when it is asked for, as a model is fitted for it. */
final class SearchReport {

    /** The report of a single run. */
    static final SearchReport NONE = new SearchReport(List.of(), null, Optional::empty);

    private final List<Chart> charts;
    private final @Nullable SearchAnswers answers;
    private final Supplier<Optional<RecommendedTrial>> search;
    private boolean sought;
    private @Nullable RecommendedTrial recommended;

    private SearchReport(
            List<Chart> charts, @Nullable SearchAnswers answers, Supplier<Optional<RecommendedTrial>> search) {
        this.charts = List.copyOf(charts);
        this.answers = answers;
        this.search = search;
    }

    static SearchReport of(BatchPlan plan, List<TrialResult> trials) {
        return new SearchReport(
                SearchCharts.of(plan, trials),
                new SearchAnswers(plan, trials),
                () -> RecommendedTrial.of(plan, trials));
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

    /** Words the answer; empty for a single run. */
    Optional<SearchAnswer> answer(TrialResult best, @Nullable RunId batch) {
        return Optional.ofNullable(answers).map(words -> words.of(best, recommended(), batch));
    }
}
