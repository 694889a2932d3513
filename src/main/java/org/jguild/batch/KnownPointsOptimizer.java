package org.jguild.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.sampling.PointKey;

/**
 * Proposes the known points of a user before those of an optimizer, which chooses the flags that a point does not set. A
 * point that already has a trial in the batch is not proposed again.
 */
final class KnownPointsOptimizer implements Optimizer {

    private final SearchSpace space;
    private final Optimizer optimizer;
    /** The points not yet tried. A history only grows, so a tried point can be removed. */
    private final Deque<FlagValues> remaining;

    KnownPointsOptimizer(SearchSpace space, List<FlagValues> points, Optimizer optimizer) {
        this.space = space;
        this.optimizer = optimizer;
        this.remaining = new ArrayDeque<>(points);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        while (!remaining.isEmpty() && isTried(remaining.peek(), history)) {
            remaining.remove();
        }
        FlagValues point = remaining.isEmpty() ? FlagValues.NONE : remaining.peek();
        Optional<FlagValues> rest = point.values().keySet().containsAll(space.searched()) && !remaining.isEmpty()
                ? Optional.of(space.fixed())
                : optimizer.next(history);
        return rest.map(flags -> flags.with(point));
    }

    private static boolean isTried(FlagValues point, SearchHistory history) {
        PointKey key = PointKey.of(point, point.values().keySet());
        return history.trials().stream().filter(trial -> trial.number() >= 0).anyMatch(trial -> PointKey.of(
                        trial.flags(), point.values().keySet())
                .equals(key));
    }
}
