package org.jguild.search.points;

import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.sampling.FiniteSpace;

/**
 * Search by a Sobol sequence, a low-discrepancy sequence that fills the space evenly after any number of points. It ignores the
 * objectives; it is for an overview of a space, and a baseline. No point is tried twice while there are others.
 *
 * <p>Source: Sobol 1967, "On the distribution of points in a cube and the approximate evaluation of integrals",
 * doi:10.1016/0041-5553(67)90144-9.
 */
public final class SobolSearch implements Optimizer {

    private final InitialDesign design;
    private final Coordinates coordinates;
    private final boolean empty;

    /**
     * Creates a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param seed the seed of the sequence
     * @param repeats whether points are tried again when all were tried
     */
    public SobolSearch(SearchSpace space, long seed, boolean repeats) {
        this.design = new InitialDesign(space, seed, repeats);
        this.coordinates = new Coordinates(space);
        this.empty = FiniteSpace.isEmpty(space);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return empty ? Optional.empty() : design.next(history.nextNumber(), new Observations(history, coordinates));
    }
}
