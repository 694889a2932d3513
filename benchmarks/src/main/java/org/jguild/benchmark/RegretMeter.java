package org.jguild.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jguild.benchmark.problem.Problem;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchKind;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.jguild.search.gp.Recommendation;

/** Runs an optimizer on a problem and measures its regret and its speed. */
final class RegretMeter {

    private static final double BORDER = 1e-3;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Problem problem;
    private final Random noise;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final Map<String, Double> regret = new LinkedHashMap<>();
    private final Map<String, Double> incumbentRegret = new LinkedHashMap<>();
    private final Map<String, Double> recommendedRegret = new LinkedHashMap<>();
    private final Map<String, Boolean> covered = new LinkedHashMap<>();
    private final Map<String, Boolean> misses = new LinkedHashMap<>();
    private final Map<String, Boolean> incumbentMisses = new LinkedHashMap<>();
    private final Map<String, Double> onBorder = new LinkedHashMap<>();
    private int trialsOnBorder;
    private int trialsOnBorderBefore;
    private int marked;
    private double best = Double.POSITIVE_INFINITY;
    private double bestSeen = Double.POSITIVE_INFINITY;
    private FlagValues incumbent = FlagValues.NONE;

    private RegretMeter(Problem problem, long seed) {
        this.problem = problem;
        this.noise = new Random(seed);
    }

    static RegretRun measure(OptimizerUnderTest candidate, Problem problem, long seed, int budget) {
        Optimizer optimizer = candidate.create(problem.space(), budget, seed);
        RegretMeter meter = new RegretMeter(problem, seed);
        while (meter.trials.size() < budget && meter.next(optimizer)) {
            meter.mark();
        }
        return new RegretRun(
                candidate.name(),
                problem.name(),
                seed,
                budget,
                meter.regret,
                meter.incumbentRegret,
                meter.recommendedRegret,
                meter.misses,
                meter.incumbentMisses,
                meter.covered,
                meter.onBorder,
                List.copyOf(meter.seconds));
    }

    /** Runs one trial; false if the space is exhausted. */
    private boolean next(Optimizer optimizer) {
        long before = CPU.getCurrentThreadCpuTime();
        FlagValues flags = optimizer.next(new SearchHistory(trials)).orElse(null);
        seconds.add((CPU.getCurrentThreadCpuTime() - before) / 1e9);
        if (flags == null) {
            return false;
        }
        double value = problem.value(flags);
        double seen = problem.observe(flags, noise);
        trials.add(new Trial(trials.size(), flags, new TrialOutcome.Finished(seen)));
        if (isOnBorder(flags)) {
            trialsOnBorder++;
        }
        best = Math.min(best, value);
        if (seen < bestSeen) {
            bestSeen = seen;
            incumbent = flags;
        }
        return true;
    }

    /** Whether a real flag is within a thousandth of its range from one of the bounds. */
    private boolean isOnBorder(FlagValues flags) {
        return problem.space().domains().entrySet().stream()
                .filter(flag -> flag.getValue().kind() != SearchKind.GRID
                        && !flag.getValue().isInteger())
                .mapToDouble(flag -> flag.getValue().toUnit(flags.get(flag.getKey())))
                .anyMatch(position -> position < BORDER || position > 1 - BORDER);
    }

    private void mark() {
        if (RegretRun.MARKS.contains(trials.size())) {
            String key = String.valueOf(trials.size());
            onBorder.put(key, (trialsOnBorder - trialsOnBorderBefore) / (double) (trials.size() - marked));
            trialsOnBorderBefore = trialsOnBorder;
            marked = trials.size();
            regret.put(key, best - problem.minimum());
            incumbentRegret.put(key, problem.value(incumbent) - problem.minimum());
            Optional<Recommendation> recommendation =
                    Recommendation.of(problem.space(), OptimizerOptions.DEFAULT, new SearchHistory(trials));
            FlagValues recommended =
                    recommendation.map(each -> each.trial().flags()).orElse(incumbent);
            double truth = problem.value(recommended);
            recommendedRegret.put(key, truth - problem.minimum());
            recommendation.ifPresent(each -> covered.put(key, each.low() <= truth && truth <= each.high()));
            problem.misses(incumbent).ifPresent(missed -> incumbentMisses.put(key, missed));
            problem.misses(recommended).ifPresent(missed -> misses.put(key, missed));
        }
    }
}
