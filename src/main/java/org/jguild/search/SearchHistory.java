package org.jguild.search;

import java.util.Comparator;
import java.util.List;

/**
 * What was tried so far in one search, ordered by trial number. The order in which trials finished is not part of it.
 *
 * @param trials the trials; sorted by number when the history is made
 */
public record SearchHistory(List<Trial> trials) {

    /** The history of a search that has not begun. */
    public static final SearchHistory EMPTY = new SearchHistory(List.of());

    /** Sorts the trials by number. */
    public SearchHistory {
        trials = isSorted(trials)
                ? List.copyOf(trials)
                : trials.stream().sorted(Comparator.comparingInt(Trial::number)).toList();
    }

    /** A search makes a history for each trial, nearly always from the one before. */
    private static boolean isSorted(List<Trial> trials) {
        int last = Integer.MIN_VALUE;
        for (Trial trial : trials) {
            if (trial.number() < last) {
                return false;
            }
            last = trial.number();
        }
        return true;
    }

    private boolean hasPruned() {
        for (Trial trial : trials) {
            if (trial.outcome() instanceof TrialOutcome.Pruned) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives the number of the next trial.
     *
     * @return one more than the highest number so far; 0 when there is no trial of the batch yet
     */
    public int nextNumber() {
        return trials.isEmpty() ? 0 : Math.max(0, trials.get(trials.size() - 1).number() + 1);
    }

    /**
     * Gives the history to a model that knows no pruning. A pruned trial has told that it is not among the best; as its
     * last value is from an early step, it counts as finished with that value, or with the median of the finished ones if
     * that is worse.
     *
     * @return the same trials, the pruned ones finished
     */
    public SearchHistory withPrunedFinished() {
        if (!hasPruned()) {
            return this;
        }
        double median = medianObjective();
        return new SearchHistory(trials.stream()
                .map(trial -> trial.outcome() instanceof TrialOutcome.Pruned pruned
                        ? new Trial(
                                trial.number(),
                                trial.flags(),
                                new TrialOutcome.Finished(Math.max(median, pruned.objective())))
                        : trial)
                .toList());
    }

    /** The median of what finished trials gave, the greater one of two; minus infinity when there is none. */
    private double medianObjective() {
        double[] sorted = trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .mapToDouble(trial -> ((TrialOutcome.Finished) trial.outcome()).objective())
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NEGATIVE_INFINITY : sorted[sorted.length / 2];
    }
}
