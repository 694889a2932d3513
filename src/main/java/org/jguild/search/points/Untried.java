package org.jguild.search.points;

import java.util.List;
import java.util.function.Predicate;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.PointKey;

/** The untried points of a space that is so small that its points can be listed. */
public final class Untried {

    private static final int LISTED = 1000;

    private final SearchSpace space;
    private final boolean listed;
    private final boolean repeats;

    /**
     * Creates the list of a space.
     *
     * @param space the flags and the values they may take
     * @param repeats whether points are left when all were tried
     */
    public Untried(SearchSpace space, boolean repeats) {
        this.space = space;
        this.repeats = repeats;
        this.listed = FiniteSpace.size(space, LISTED).isPresent();
    }

    /**
     * Whether the space is small enough to be listed.
     *
     * @return whether it has at most {@value #LISTED} points
     */
    public boolean isListed() {
        return listed;
    }

    /**
     * Returns the points that were not tried; if all were tried and points are repeated, those that did not fail.
     *
     * @param observations the trials so far
     * @return the points in the order of the space; none if the space is not listed
     */
    public List<FlagValues> left(Observations observations) {
        if (!listed) {
            return List.of();
        }
        List<FlagValues> all = FiniteSpace.points(space);
        List<FlagValues> untried = without(all, observations::isTried);
        return untried.isEmpty() && repeats ? without(all, observations::isFailed) : untried;
    }

    private List<FlagValues> without(List<FlagValues> points, Predicate<PointKey> excluded) {
        return points.stream()
                .filter(flags -> !excluded.test(PointKey.of(flags, space.searched())))
                .toList();
    }
}
