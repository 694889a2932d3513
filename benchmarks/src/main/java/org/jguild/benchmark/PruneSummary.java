package org.jguild.benchmark;

import java.util.List;
import java.util.Locale;

/** The savings and costs of pruning: searches without and with it, of the same optimizer, problem and seeds. */
record PruneSummary(List<PruneRun> whole, List<PruneRun> pruned) {

    static final String HEAD =
            """
            | problem | optimizer | rule | share of steps | trials pruned | log10 regret without | with | without, in as many steps |
            |---|---|---|---|---|---|---|---|""";

    /** A row of a table; regrets as median and quartiles, the rest as means. */
    String row() {
        PruneRun first = pruned.get(0);
        double steps = steps(pruned);
        double stopped = pruned.stream().mapToInt(PruneRun::pruned).average().orElseThrow() / first.trials();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.0f %% | %s | %s | %s |",
                first.problem(),
                first.optimizer(),
                first.rule(),
                steps / steps(whole),
                100 * stopped,
                regret(whole, Double.MAX_VALUE),
                regret(pruned, Double.MAX_VALUE),
                regret(whole, steps));
    }

    private static double steps(List<PruneRun> runs) {
        return runs.stream().mapToLong(PruneRun::steps).average().orElseThrow();
    }

    private static String regret(List<PruneRun> runs, double afterSteps) {
        double[] sorted = runs.stream()
                .mapToDouble(run -> run.logRegret(afterSteps))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f‥%.2f)",
                RegretTable.quantile(sorted, 0.5),
                RegretTable.quantile(sorted, 0.25),
                RegretTable.quantile(sorted, 0.75));
    }
}
