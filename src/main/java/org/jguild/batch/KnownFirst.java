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
 * Proposes the points that a user knows to be good before those of an optimizer, which gives the values that a point leaves
 * open. A point of which the batch has a trial is not proposed again.
 */
final class KnownFirst implements Optimizer {

    private final SearchSpace space;
    private final Optimizer optimizer;
    /** What is left of the points: a history only grows, so a point that was tried once was tried. */
    private final Deque<FlagValues> left;

    KnownFirst(SearchSpace space, List<FlagValues> known, Optimizer optimizer) {
        this.space = space;
        this.optimizer = optimizer;
        this.left = new ArrayDeque<>(known);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        while (!left.isEmpty() && isTried(left.peek(), history)) {
            left.remove();
        }
        FlagValues point = left.isEmpty() ? FlagValues.NONE : left.peek();
        Optional<FlagValues> rest = point.values().keySet().containsAll(space.searched()) && !left.isEmpty()
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
