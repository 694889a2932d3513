package org.jguild.search.points;

import java.util.List;
import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.Initial;
import org.jguild.search.sampling.PointKey;
import org.jguild.search.sampling.SobolSequence;

/** The initial design of a search: space-filling points of a Sobol sequence. */
public final class InitialDesign {

    private static final int ATTEMPTS = 64;

    private final SearchSpace space;
    private final Coordinates coordinates;
    private final Untried untried;
    private final long seed;

    /**
     * Creates a design.
     *
     * @param space the flags and the values they may take
     * @param seed the seed of the sequence
     * @param repeats whether points are tried again when all were tried
     */
    public InitialDesign(SearchSpace space, long seed, boolean repeats) {
        this.space = space;
        this.coordinates = new Coordinates(space);
        this.untried = new Untried(space, repeats);
        this.seed = seed;
    }

    /**
     * Returns the trial with a number.
     *
     * @param number the trial's number; trial 0 has the initial values that flags may have, unless they were tried
     * @param observations the trials so far
     * @return an untried point, if one is found; empty if a small space is exhausted
     */
    public Optional<FlagValues> next(int number, Observations observations) {
        SobolSequence sequence = new SobolSequence(coordinates.dimensions(), seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FlagValues flags = coordinates.decode(coordinates.fromUnitCube(sequence.point(number + attempt)));
            FlagValues proposal = number == 0 && attempt == 0 ? Initial.apply(space, flags) : flags;
            if (!observations.isTried(PointKey.of(proposal, coordinates.names()))) {
                return Optional.of(proposal);
            }
        }
        List<FlagValues> left = untried.left(observations);
        Draws random = new Draws(seed, number);
        return left.isEmpty() ? Optional.empty() : Optional.of(left.get((int) (random.nextDouble() * left.size())));
    }
}
