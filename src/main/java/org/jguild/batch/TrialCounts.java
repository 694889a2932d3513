package org.jguild.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many trials ended in which way.
 *
 * @param ends the number of trials by kind of end; a kind without trials may be absent
 */
public record TrialCounts(Map<TrialEnd, Integer> ends) {

    /** No trials. */
    public static final TrialCounts NONE = new TrialCounts(Map.of());

    /** Copies the numbers. */
    public TrialCounts {
        ends = Map.copyOf(ends);
    }

    /**
     * Counts trials.
     *
     * @param ends the ends of the trials
     * @return their numbers
     */
    public static TrialCounts of(Stream<TrialEnd> ends) {
        Map<TrialEnd, Integer> counts = new EnumMap<>(TrialEnd.class);
        ends.forEach(end -> counts.merge(end, 1, Integer::sum));
        return new TrialCounts(counts);
    }

    /**
     * Returns the number of trials that ended in some ways.
     *
     * @param kinds the ways
     * @return the number of trials
     */
    public int count(TrialEnd... kinds) {
        return Arrays.stream(kinds).mapToInt(kind -> ends.getOrDefault(kind, 0)).sum();
    }

    /**
     * Returns the number of all trials.
     *
     * @return the number
     */
    public int size() {
        return ends.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Whether not all trials completed with a finite objective.
     *
     * @return true if {@link #text} lists the kinds of ends
     */
    public boolean isMixed() {
        return count(TrialEnd.COMPLETED) < size();
    }

    /**
     * Returns the number of trials, and by kind if not all completed with a finite objective.
     *
     * @param objective the name of the objective
     * @return for example {@code 20 trials: 14 completed, 2 without a finite loss (1 NaN, 1 infinite), 3 failed, 1 pruned}
     */
    public String text(String objective) {
        int size = size();
        String trials = size + (size == 1 ? " trial" : " trials");
        if (!isMixed()) {
            return trials;
        }
        int completed = count(TrialEnd.COMPLETED);
        String first = completed == 0 ? "" : completed + " " + TrialEnd.COMPLETED.text() + ", ";
        return trials + ": " + first + String.join(", ", others(objective));
    }

    /** Returns a part for each kind of trials that did not complete with a finite objective, such as {@code 3 failed}. */
    List<String> others(String objective) {
        List<String> parts = new ArrayList<>();
        int without = count(TrialEnd.NAN, TrialEnd.INFINITE, TrialEnd.UNREPORTED);
        if (without > 0) {
            parts.add(without + withoutFinite(objective, without));
        }
        for (TrialEnd end : List.of(TrialEnd.FAILED, TrialEnd.PRUNED, TrialEnd.TERMINATED, TrialEnd.UNFINISHED)) {
            if (count(end) > 0) {
                parts.add(count(end) + " " + end.text());
            }
        }
        return parts;
    }

    private String withoutFinite(String objective, int without) {
        if (count(TrialEnd.UNREPORTED) == without) {
            return " without a value of " + objective;
        }
        List<String> kinds = Arrays.stream(TrialEnd.values())
                .filter(end -> end.isWithoutFiniteObjective() && count(end) > 0)
                .map(end -> count(end) == without ? end.text() : count(end) + " " + end.text())
                .toList();
        return " without a finite " + objective + " (" + String.join(", ", kinds) + ")";
    }
}
