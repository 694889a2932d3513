package org.jguild.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jguild.text.BriefNumber;

/** Says in words what charts of trials show. */
final class ResultWords {

    private ResultWords() {}

    /** A sentence such as {@code Best loss -0.909 at trial 17 of 20; 3 failed, 1 pruned.} */
    static String of(Trials trials) {
        String objective = Labels.clean(trials.objective());
        String best = trials.best()
                .map(row -> "Best " + objective + " " + BriefNumber.format(row.value()) + " at trial " + row.number()
                        + (isSelection(trials.rows()) ? "" : " of " + trials.size()))
                .orElse("No trial has a finite " + objective);
        String others = withoutValue(trials.rows());
        return best + (others.isEmpty() ? "." : "; " + others + ".");
    }

    /** The sentences of several groups, each with the name of its group. */
    static String of(Map<String, Trials> groups) {
        if (groups.size() == 1) {
            return of(groups.values().iterator().next());
        }
        List<String> sentences = new ArrayList<>();
        groups.forEach((name, trials) -> sentences.add(Labels.clean(name) + ": " + of(trials)));
        return String.join(" ", sentences);
    }

    /** The best value of each search, of all its repeats. */
    static String ofSearches(Map<String, List<Trials>> searches) {
        List<String> sentences = new ArrayList<>();
        searches.forEach((name, repeats) -> repeats.stream()
                .flatMap(trials -> trials.best().stream())
                .min(Comparator.comparingDouble(row -> repeats.get(0).minimized(row.value())))
                .ifPresent(row -> sentences.add(Labels.clean(name) + ": best "
                        + Labels.clean(repeats.get(0).objective()) + " " + BriefNumber.format(row.value())
                        + (repeats.size() == 1 ? "." : " in " + repeats.size() + " repeats."))));
        return String.join(" ", sentences);
    }

    /** Whether some trials are left out, so that numbers of trials are larger than their count. */
    private static boolean isSelection(List<TrialRow> rows) {
        return rows.stream().anyMatch(row -> row.number() > rows.size());
    }

    private static String withoutValue(List<TrialRow> rows) {
        Map<TrialKind, Integer> counts = new EnumMap<>(TrialKind.class);
        rows.stream().filter(row -> !row.hasValue()).forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind.text()));
        return String.join(", ", parts);
    }
}
