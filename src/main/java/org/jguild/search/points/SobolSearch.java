package org.jguild.search.points;

import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.sampling.FiniteSpace;

/**
 * Points that fill the space evenly however many there will be (Sobol 1967), whatever comes out: to see all of a space, and
 * as a yardstick. No point is tried twice while there are others.
 */
public final class SobolSearch implements Optimizer {

    private final InitialDesign design;
    private final Coordinates coordinates;
    private final boolean empty;

    /**
     * Makes a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param seed what tells this sequence from others
     */
    public SobolSearch(SearchSpace space, long seed) {
        this.design = new InitialDesign(space, seed);
        this.coordinates = new Coordinates(space);
        this.empty = FiniteSpace.isEmpty(space);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return empty ? Optional.empty() : design.next(history.nextNumber(), new Observations(history, coordinates));
    }
}
