package org.jguild.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Medians and quartiles of log10 regret, a row a problem and a column an optimizer, with the mean of the medians below. */
final class RegretTable {

    private final List<RegretRun> runs;
    private final int trials;
    private final List<String> optimizers;
    private final List<String> problems;

    RegretTable(List<RegretRun> runs, int trials) {
        this.runs = runs;
        this.trials = trials;
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
        text.append("| **mean of medians**");
        optimizers.forEach(optimizer -> text.append(" | ").append(mean(optimizer)));
        return text.append(" |\n").toString();
    }

    /** Who searched, in the order of the runs. */
    List<String> optimizers() {
        return optimizers;
    }

    /** What was searched, in the order of the runs. */
    List<String> problems() {
        return problems;
    }

    /** The logarithms of the regret of one optimizer on one problem, sorted; none where it was not measured. */
    double[] values(String optimizer, String problem) {
        return runs.stream()
                .filter(run ->
                        run.optimizer().equals(optimizer) && run.problem().equals(problem))
                .map(run -> run.logRegret(trials))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static String cell(double[] sorted) {
        return sorted.length == 0
                ? "–"
                : number(quantile(sorted, 0.5)) + " (" + number(quantile(sorted, 0.25)) + "‥"
                        + number(quantile(sorted, 0.75)) + ") [" + sorted.length + "]";
    }

    /** The mean over all problems; a dash where one is missing. */
    private String mean(String optimizer) {
        List<double[]> all =
                problems.stream().map(problem -> values(optimizer, problem)).toList();
        return all.stream().anyMatch(values -> values.length == 0)
                ? "–"
                : all.stream()
                        .collect(Collectors.collectingAndThen(
                                Collectors.averagingDouble(values -> quantile(values, 0.5)), RegretTable::number));
    }

    /** A quantile, linear between neighbours. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
