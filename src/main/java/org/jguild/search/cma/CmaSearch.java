package org.jguild.search.cma;

import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.ModelBasedSearch;
import org.jguild.search.points.Observations;
import org.jguild.search.points.SpaceFilling;

/**
 * The evolution strategy with covariance matrix adaptation (CMA-ES): each trial is drawn from a normal distribution whose mean,
 * step size and covariance matrix are updated with the ranks of the trials in each generation. When a run has converged or
 * stagnates, the search restarts elsewhere with the population size doubled. Only ranks are used, so outliers and objectives
 * that span decades do no harm; a proposal costs little, and the method is meant for many trials.
 *
 * <p>Sources: Hansen 2016, "The CMA evolution strategy: a tutorial", arXiv:1604.00772; restarts: Auger and Hansen 2005, "A
 * restart CMA evolution strategy with increasing population size", doi:10.1109/CEC.2005.1554902.
 *
 * <p>A history that begins with that of the last call continues from there; any other is replayed from its beginning, with the
 * same result.
 */
public final class CmaSearch implements Optimizer {

    /** Of the search over a single flag. Such trials count as injected ones. */
    private static final SpaceFilling FILLING = new SpaceFilling(2, Integer.MAX_VALUE);

    private final Coordinates coordinates;
    private final Optimizer search;
    private final int start;
    private final long seed;
    private Replay replay;

    /**
     * Creates a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design
     * @param seed the seed of its random numbers
     */
    public CmaSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.coordinates = new Coordinates(space);
        this.start = options.randomStarts() == null
                ? ModelBasedSearch.usualStart(coordinates.dimensions())
                : options.randomStarts();
        this.seed = seed;
        this.replay = new Replay(coordinates, start, seed);
        this.search = new ModelBasedSearch(space, seed, options.repeats(), this::propose);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    private Optional<FlagValues> propose(SearchHistory history, Observations observations) {
        if (coordinates.dimensions() == 1 && FILLING.includesNext(history)) {
            return Optional.empty();
        }
        if (!replay.isPrefixOf(history)) {
            replay = new Replay(coordinates, start, seed);
        }
        replay.advance(history);
        return replay.draw(history.nextNumber(), observations::isTried).map(coordinates::decode);
    }
}
