package org.jguild.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.sampling.PointKey;

/**
 * Proposes the known points of a user before those of an optimizer, which chooses the flags that a point does not set. A
 * point that already has a trial in the batch is not proposed again. To the optimizer, the trials of points that
 * set all flags are earlier ones, with numbers below 0, so that they take no place in its initial design.
 */
final class KnownPointsOptimizer implements Optimizer {

    private final SearchSpace space;
    /** The points that set all searched flags, to which the optimizer adds nothing. */
    private final List<FlagValues> complete;

    private final Optimizer optimizer;
    /** The points not yet tried. A history only grows, so a tried point can be removed. */
    private final Deque<FlagValues> remaining;

    KnownPointsOptimizer(SearchSpace space, List<FlagValues> points, Optimizer optimizer) {
        this.space = space;
        this.complete =
                points.stream().filter(point -> isComplete(point, space)).toList();
        this.optimizer = optimizer;
        this.remaining = new ArrayDeque<>(points);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        while (!remaining.isEmpty() && isTried(remaining.peek(), history)) {
            remaining.remove();
        }
        FlagValues point = remaining.isEmpty() ? FlagValues.NONE : remaining.peek();
        Optional<FlagValues> rest = isComplete(point, space) && !remaining.isEmpty()
                ? Optional.of(space.fixed())
                : optimizer.next(withoutKnown(history));
        return rest.map(flags -> flags.with(point));
    }

    private SearchHistory withoutKnown(SearchHistory history) {
        if (complete.isEmpty()) {
            return history;
        }
        List<Trial> trials = new ArrayList<>();
        int earliest = history.trials().isEmpty()
                ? 0
                : Math.min(0, history.trials().get(0).number());
        int number = 0;
        for (Trial trial : history.trials()) {
            boolean known = complete.stream().anyMatch(point -> isOf(point, trial));
            if (trial.number() < 0) {
                trials.add(trial);
            } else {
                trials.add(new Trial(known ? --earliest : number++, trial.flags(), trial.outcome()));
            }
        }
        return new SearchHistory(trials);
    }

    private static boolean isComplete(FlagValues point, SearchSpace space) {
        return point.values().keySet().containsAll(space.searched());
    }

    private static boolean isOf(FlagValues point, Trial trial) {
        return PointKey.of(trial.flags(), point.values().keySet())
                .equals(PointKey.of(point, point.values().keySet()));
    }

    private static boolean isTried(FlagValues point, SearchHistory history) {
        return history.trials().stream().anyMatch(trial -> trial.number() >= 0 && isOf(point, trial));
    }
}
