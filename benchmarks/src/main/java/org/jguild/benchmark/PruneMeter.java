package org.jguild.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.benchmark.problem.CurveProblem;
import org.jguild.flag.FlagValues;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.jguild.search.prune.LearningCurve;
import org.jguild.search.prune.PruningRule;

/** Runs an optimizer on a problem with learning curves, one trial after another, and counts the steps. */
final class PruneMeter {

    private final CurveProblem problem;
    private final PruningRule rule;
    private final List<Trial> trials = new ArrayList<>();
    private final List<LearningCurve> curves = new ArrayList<>();
    private final List<Double> regret = new ArrayList<>();
    private int pruned;
    private long steps;
    /** By trial that was stopped: its learning curve. */
    private final Map<Integer, LearningCurve> stopped = new HashMap<>();

    private double best = Double.POSITIVE_INFINITY;

    private PruneMeter(CurveProblem problem, PruningRule rule) {
        this.problem = problem;
        this.rule = rule;
    }

    /**
     * Runs one search.
     *
     * @param rule the pruning rule; null for none
     */
    static PruneRun measure(
            OptimizerUnderTest candidate, CurveProblem problem, String name, PruningRule rule, long seed, int budget) {
        Optimizer optimizer = candidate.create(problem.space(), budget, seed);
        PruneMeter meter = new PruneMeter(problem, rule);
        while (meter.trials.size() < budget) {
            FlagValues flags = optimizer.next(meter.history()).orElseThrow();
            meter.trials.add(new Trial(meter.trials.size(), flags, meter.trial(flags)));
            meter.regret.add(meter.best - problem.minimum());
        }
        return new PruneRun(
                candidate.name(),
                problem.name(),
                name,
                seed,
                budget,
                meter.pruned,
                meter.steps,
                List.copyOf(meter.regret));
    }

    /** The trials with the bounds that the learning curves so far give to the stopped ones. */
    private SearchHistory history() {
        return new SearchHistory(trials)
                .withBounds(trial -> requireNonNull(stopped.get(trial.number())).bound(curves));
    }

    private TrialOutcome trial(FlagValues flags) {
        LearningCurve curve = new LearningCurve();
        double value = Double.NaN;
        for (int step = 1; step <= problem.steps(); step++) {
            value = problem.value(flags, step);
            steps++;
            if (curve.report(step, value) && rule != null && rule.stops(curve, curves)) {
                pruned++;
                curve.stop();
                curves.add(curve);
                stopped.put(trials.size(), curve);
                return new TrialOutcome.Pruned(value);
            }
        }
        curve.complete();
        curves.add(curve);
        best = Math.min(best, value);
        return new TrialOutcome.Finished(value);
    }
}
