package org.jguild.experiment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jguild.batch.BatchPlan;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.chart.ExpectedBest;
import org.jguild.chart.Trials;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.run.ObjectiveRange;
import org.jguild.run.Opref;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;

/** The charts of a batch: the objective by trial, and by the value of the flag if only one was searched. */
final class SearchCharts {

    private SearchCharts() {}

    /** The trials of a batch, as the data of charts. */
    static Trials trials(BatchPlan plan, ObjectiveRange range, List<TrialResult> trials) {
        List<RunSnapshot> runs =
                trials.stream().map(TrialResult::run).filter(Objects::nonNull).toList();
        List<Integer> numbers = trials.stream().map(TrialResult::number).toList();
        boolean stored = !runs.isEmpty() && runs.size() == trials.size();
        Trials all = stored ? Trials.of(runs, numbers, plan.objective()) : unstored(plan, trials);
        String search =
                plan.optimizer().provider().isGrid() ? "grid" : plan.optimizer().name();
        // The name that tables show. Only trials of functions are not stored.
        String operation =
                stored ? runs.get(0).operation() : new Opref(Opref.FUNCTION, "", "", "", plan.operation()).operation();
        return all.within(plan.space()).named(operation, search).withRange(range);
    }

    private static Trials unstored(BatchPlan plan, List<TrialResult> trials) {
        List<FlagValues> flags =
                trials.stream().map(trial -> trial.params().values()).toList();
        List<Double> values = trials.stream().map(TrialResult::value).toList();
        List<RunStatus> statuses = trials.stream().map(TrialResult::status).toList();
        return Trials.of(plan.objective().column().heading(), plan.objective().maximize(), flags, values, statuses);
    }

    /** None if no trial has a finite value. */
    static List<Chart> of(BatchPlan plan, Trials trials, Optional<RecommendedTrial> recommended) {
        if (!trials.hasValues()) {
            return List.of();
        }
        List<Chart> charts = new ArrayList<>();
        Trials expecting = trials.expecting(recommended.map(
                trial -> new ExpectedBest(trial.trial().number(), trial.expected(), trial.low(), trial.high())));
        charts.add(Charts.history(expecting, plan.optimizer().gaussianProcess().isPresent()));
        List<String> searched = plan.space().searched();
        if (searched.size() == 1 && !trials.isConstant()) {
            Domain domain = requireNonNull(plan.space().domains().get(searched.get(0)));
            charts.add(Charts.flag(trials, searched.get(0), domain.isLogarithmic()));
        }
        return charts;
    }
}
