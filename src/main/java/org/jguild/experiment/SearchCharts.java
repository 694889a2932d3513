package org.jguild.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;

/** The charts of a batch: the objective by trial, and by the value of the flag if only one was searched. */
final class SearchCharts {

    private SearchCharts() {}

    /** None if no trial has a finite value. */
    static List<Chart> of(BatchPlan plan, List<TrialResult> trials) {
        if (trials.stream().noneMatch(trial -> Double.isFinite(trial.value()))) {
            return List.of();
        }
        List<RunSnapshot> runs =
                trials.stream().map(TrialResult::run).filter(Objects::nonNull).toList();
        return charts(plan, runs.isEmpty() ? unstored(plan, trials) : Trials.of(runs, plan.objective()));
    }

    private static Trials unstored(BatchPlan plan, List<TrialResult> trials) {
        List<FlagValues> flags =
                trials.stream().map(trial -> trial.params().values()).toList();
        List<Double> values = trials.stream().map(TrialResult::value).toList();
        List<RunStatus> statuses = trials.stream().map(TrialResult::status).toList();
        return Trials.of(plan.objective().column().heading(), plan.objective().maximize(), flags, values, statuses);
    }

    private static List<Chart> charts(BatchPlan plan, Trials trials) {
        List<Chart> charts = new ArrayList<>();
        charts.add(Charts.history(
                trials.within(plan.space()), plan.optimizer().gaussianProcess().isPresent()));
        List<String> searched = plan.space().searched();
        if (searched.size() == 1) {
            Domain domain = requireNonNull(plan.space().domains().get(searched.get(0)));
            charts.add(Charts.flag(trials, searched.get(0), domain.isLogarithmic()));
        }
        return charts;
    }
}
