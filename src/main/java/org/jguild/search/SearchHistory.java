package org.jguild.search;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.sampling.PointKey;

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

    /** Usually true, because a search creates the history of each trial from the previous one. */
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
     * Returns the number of the next trial.
     *
     * @return one more than the highest number so far; 0 if the batch has no trial yet
     */
    public int nextNumber() {
        return trials.isEmpty() ? 0 : Math.max(0, trials.get(trials.size() - 1).number() + 1);
    }

    /**
     * Whether a point was tried, with any outcome. Numbers of different types are compared by value: 1 equals 1.0.
     *
     * @param flags the point
     * @return whether there is a trial that has these values, and perhaps those of further flags
     */
    public boolean isTried(FlagValues flags) {
        Set<String> names = flags.values().keySet();
        PointKey key = PointKey.of(flags, names);
        return trials.stream()
                .anyMatch(trial -> PointKey.of(trial.flags(), names).equals(key));
    }

    /**
     * Returns the best trial of a space. Earlier runs, and trials of a batch whose space was changed, may lie outside.
     *
     * @param space the flags and the values they may take
     * @return the finished trial with the lowest objective among those whose searched flags have values of the space, of equal
     *     ones the first; empty if there is none
     */
    public Optional<Trial> best(SearchSpace space) {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .filter(trial -> space.searched().stream()
                        .allMatch(name -> requireNonNull(space.domains().get(name))
                                .contains(trial.flags().get(name))))
                .min(Comparator.comparingDouble(trial -> ((TrialOutcome.Finished) trial.outcome()).objective()));
    }

    /**
     * Returns the history with bounds of the objectives of pruned trials.
     *
     * @param bound returns the {@linkplain TrialOutcome.Pruned#bound bound} for a pruned trial
     * @return the same trials, with these bounds
     */
    public SearchHistory withBounds(ToDoubleFunction<Trial> bound) {
        if (!hasPruned()) {
            return this;
        }
        return new SearchHistory(trials.stream()
                .map(trial -> trial.outcome() instanceof TrialOutcome.Pruned pruned
                        ? new Trial(
                                trial.number(),
                                trial.flags(),
                                new TrialOutcome.Pruned(pruned.objective(), bound.applyAsDouble(trial)))
                        : trial)
                .toList());
    }

    /**
     * Returns the history for a model that does not distinguish pruned trials. A pruned trial is not among the best; because
     * its last value is from an early step, it counts as finished with that value, or with the median of the finished trials
     * if the median is worse.
     *
     * @return the same trials, with the pruned ones as finished
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

    /** The median objective of the finished trials, the larger one of two; minus infinity if there are none. */
    private double medianObjective() {
        double[] sorted = trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .mapToDouble(trial -> ((TrialOutcome.Finished) trial.outcome()).objective())
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NEGATIVE_INFINITY : sorted[sorted.length / 2];
    }
}
