package org.jguild.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The regret of searches, a row for each problem and a column for each optimizer: the median, the quartiles and the 90th percentile of
 * log10 regret, or of regret itself its mean, its standard error and its 90th percentile. Below are the means over the problems, and
 * the shares of searches that miss the region of a minimum.
 */
final class RegretTable {

    private final List<RegretRun> runs;
    private final int trials;
    private final boolean linear;
    private final List<String> optimizers;
    private final List<String> problems;

    RegretTable(List<RegretRun> runs, int trials) {
        this(runs, trials, false);
    }

    RegretTable(List<RegretRun> runs, int trials, boolean linear) {
        this.runs = runs;
        this.trials = trials;
        this.linear = linear;
        this.optimizers = runs.stream().map(RegretRun::optimizer).distinct().toList();
        this.problems = runs.stream().map(RegretRun::problem).distinct().toList();
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| ")
                .append(trials)
                .append(" trials | ")
                .append(String.join(" | ", optimizers))
                .append(" |\n");
        text.append("|---".repeat(optimizers.size() + 1)).append("|\n");
        for (String problem : problems) {
            text.append("| ").append(problem);
            optimizers.forEach(optimizer -> text.append(" | ").append(cell(values(optimizer, problem))));
            text.append(" |\n");
        }
        text.append(linear ? "| **mean**" : "| **mean of medians**");
        optimizers.forEach(optimizer -> text.append(" | ").append(mean(optimizer, this::middle)));
        text.append(" |\n| **mean of 90th percentiles**");
        optimizers.forEach(optimizer -> text.append(" | ").append(mean(optimizer, RegretTable::tail)));
        text.append(" |\n");
        for (String problem : problems) {
            if (runs.stream().anyMatch(run -> run.problem().equals(problem) && run.isMissed(trials) != null)) {
                text.append("| ").append(problem).append(" missed, by luck");
                optimizers.forEach(optimizer -> text.append(" | ").append(misses(optimizer, problem)));
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    /** Who searched, in the order of the runs. */
    List<String> optimizers() {
        return optimizers;
    }

    /** What was searched, in the order of the runs. */
    List<String> problems() {
        return problems;
    }

    /** The regret of one optimizer on one problem, or its logarithms, sorted; none where it was not measured. */
    double[] values(String optimizer, String problem) {
        return runs.stream()
                .filter(run ->
                        run.optimizer().equals(optimizer) && run.problem().equals(problem))
                .map(run -> linear ? run.regretAfter(trials) : run.logRegret(trials))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private String cell(double[] sorted) {
        if (sorted.length == 0) {
            return "–";
        }
        String spread = linear
                ? " ±" + number(standardError(sorted))
                : " (" + number(quantile(sorted, 0.25)) + "‥" + number(quantile(sorted, 0.75)) + ")";
        return number(middle(sorted)) + spread + " 90 %: " + number(tail(sorted)) + " [" + sorted.length + "]";
    }

    /** The mean of regret itself, the median of its logarithm. */
    private double middle(double[] sorted) {
        return linear ? Arrays.stream(sorted).average().orElse(Double.NaN) : quantile(sorted, 0.5);
    }

    private static double tail(double[] sorted) {
        return quantile(sorted, 0.9);
    }

    private static double standardError(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1) / values.length);
    }

    /** The mean over all problems; a dash where one is missing. */
    private String mean(String optimizer, ToDoubleFunction<double[]> of) {
        List<double[]> all =
                problems.stream().map(problem -> values(optimizer, problem)).toList();
        return all.stream().anyMatch(values -> values.length == 0)
                ? "–"
                : number(all.stream().mapToDouble(of).average().orElse(Double.NaN));
    }

    /** The share of searches whose recommended point misses the region of the minimum, and that of the luckiest point. */
    private String misses(String optimizer, String problem) {
        List<RegretRun> measured = runs.stream()
                .filter(run -> run.optimizer().equals(optimizer)
                        && run.problem().equals(problem)
                        && run.isMissed(trials) != null)
                .toList();
        return measured.isEmpty()
                ? "–"
                : share(measured, run -> run.isMissed(trials)) + ", "
                        + share(measured, run -> run.isMissedByLuck(trials));
    }

    private static String share(List<RegretRun> measured, Predicate<RegretRun> missed) {
        return String.format(
                Locale.ROOT, "%.1f %%", 100.0 * measured.stream().filter(missed).count() / measured.size());
    }

    /** A quantile, linear between neighbours. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private String number(double value) {
        return String.format(Locale.ROOT, linear ? "%.3f" : "%.2f", value);
    }
}
