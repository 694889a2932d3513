package org.jguild.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jguild.benchmark.problem.Problem;
import org.jguild.benchmark.problem.Problems;
import org.jguild.flag.FlagValues;
import org.jguild.search.Optimizer;
import org.jguild.search.Optimizers;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What suggestions cost in a search over six real flags (Hartmann's function), everything included, on one thread in a heap
 * of 200 MB. Next to JMH's wall time, the CPU time of the thread is measured, which other programs on the machine affect less.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx200m")
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 1, time = 5)
public class SuggestionBenchmark {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Problem PROBLEM = Problems.find("hartmann6");

    /** Who searches, by any of its names. */
    @Param({"gp", "forest", "gbrt", "tpe", "cmaes"})
    private String optimizer;

    /** How many trials the search grows to. */
    @Param({"50", "200", "1000"})
    private int trials;

    private SearchHistory random;

    /** Counts suggestions and the CPU time that they took. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {

        /** How many suggestions were made. */
        public long suggestions;

        /** The CPU time of all of them, in nanoseconds. */
        public long cpuNanos;
    }

    /** Creates the history with which a search is restarted: random trials, which are the same for every optimizer. */
    @Setup(Level.Trial)
    public void makeHistory() {
        random = new SearchHistory(grown(create("random"), trials, new Cost()));
    }

    /**
     * Computes all proposals of a search up to its size.
     *
     * @param cost what they cost
     * @return the trials
     */
    @Benchmark
    public List<Trial> growing(Cost cost) {
        return grown(create(optimizer), trials, cost);
    }

    /**
     * Computes the first proposal of a new optimizer after a history of that size, as after a restart.
     *
     * @param cost what it costs
     * @return the suggestion
     */
    @Benchmark
    public Optional<FlagValues> restarted(Cost cost) {
        return suggestion(create(optimizer), random, cost);
    }

    private static Optimizer create(String name) {
        return Optimizers.create(name, PROBLEM.space(), 1);
    }

    private static List<Trial> grown(Optimizer optimizer, int size, Cost cost) {
        List<Trial> trials = new ArrayList<>();
        while (trials.size() < size) {
            FlagValues flags =
                    suggestion(optimizer, new SearchHistory(trials), cost).orElseThrow();
            trials.add(new Trial(trials.size(), flags, new TrialOutcome.Finished(PROBLEM.value(flags))));
        }
        return trials;
    }

    private static Optional<FlagValues> suggestion(Optimizer optimizer, SearchHistory history, Cost cost) {
        long before = CPU.getCurrentThreadCpuTime();
        Optional<FlagValues> flags = optimizer.next(history);
        cost.cpuNanos += CPU.getCurrentThreadCpuTime() - before;
        cost.suggestions++;
        return flags;
    }
}
