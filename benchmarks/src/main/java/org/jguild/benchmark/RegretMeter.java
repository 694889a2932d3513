package org.jguild.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jguild.benchmark.problem.Problem;
import org.jguild.flag.FlagValues;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;

/** Runs an optimizer on a problem and measures its regret and its speed. */
final class RegretMeter {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Problem problem;
    private final Random noise;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final Map<String, Double> regret = new LinkedHashMap<>();
    private final Map<String, Double> incumbentRegret = new LinkedHashMap<>();
    private double best = Double.POSITIVE_INFINITY;
    private double bestSeen = Double.POSITIVE_INFINITY;
    private double incumbent = Double.POSITIVE_INFINITY;

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
        double seen = value + problem.noise() * noise.nextGaussian();
        trials.add(new Trial(trials.size(), flags, new TrialOutcome.Finished(seen)));
        best = Math.min(best, value);
        if (seen < bestSeen) {
            bestSeen = seen;
            incumbent = value;
        }
        return true;
    }

    private void mark() {
        if (RegretRun.MARKS.contains(trials.size())) {
            String key = String.valueOf(trials.size());
            regret.put(key, best - problem.minimum());
            incumbentRegret.put(key, incumbent - problem.minimum());
        }
    }
}
