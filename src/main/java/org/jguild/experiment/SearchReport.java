package org.jguild.experiment;

import java.util.List;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * What a batch found out.
 *
 * @param charts its charts
 * @param recommended the trial that it recommends; null if that is the one with the best objective
 */
record SearchReport(List<Chart> charts, @Nullable RecommendedTrial recommended) {

    /** The report of a single run. */
    static final SearchReport NONE = new SearchReport(List.of(), null);

    SearchReport {
        charts = List.copyOf(charts);
    }

    static SearchReport of(BatchPlan plan, List<TrialResult> trials) {
        return new SearchReport(
                SearchCharts.of(plan, trials), RecommendedTrial.of(plan, trials).orElse(null));
    }
}
