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

/**
 * Search by the adaptation of a covariance matrix (CMA-ES, Hansen 2016, arXiv:1604.00772): trials are drawn around the best
 * ones before, from a normal distribution that learns how far and in which direction to look. When it finds nothing more it
 * starts elsewhere with larger generations (Auger and Hansen 2005, "A restart CMA evolution strategy with increasing
 * population size"). It learns from ranks alone, so outliers and decades in the objective mean nothing to it, and it costs
 * little; it is for many trials.
 *
 * <p>A call on a longer history goes on where the one before ended; a history that does not begin with the last one is gone
 * through from its beginning, to the same end.
 */
public final class CmaSearch implements Optimizer {

    private final Coordinates coordinates;
    private final Optimizer search;
    private final int start;
    private final long seed;
    private Replay replay;

    /**
     * Makes a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options how many trials fill the space first
     * @param seed where its randomness starts
     */
    public CmaSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.coordinates = new Coordinates(space);
        this.start = options.randomStarts() == null
                ? ModelBasedSearch.usualStart(coordinates.dimensions())
                : options.randomStarts();
        this.seed = seed;
        this.replay = new Replay(coordinates, start, seed);
        this.search = new ModelBasedSearch(space, seed, this::propose);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    private Optional<FlagValues> propose(SearchHistory history, Observations observations) {
        if (!replay.isBeginningOf(history)) {
            replay = new Replay(coordinates, start, seed);
        }
        replay.follow(history);
        return replay.draw(history.nextNumber(), observations::isTried).map(coordinates::decode);
    }
}
