package org.jguild.search.tpe;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.InitialDesign;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Untried;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.PointKey;

/**
 * Search with tree-structured Parzen estimators (Bergstra et al. 2011), all flags of a trial together (multivariate: Falkner
 * et al. 2018; Watanabe 2023, arXiv:2304.11127): of some points drawn near the good trials the one that lies least near the
 * others is tried next. Failed and running trials count among the others. Its cost hardly grows with the number of trials.
 */
public final class TpeSearch implements Optimizer {

    private static final int LEAST_START = 4;
    private static final int CANDIDATES = 64;

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final InitialDesign design;
    private final Untried untried;
    private final boolean empty;
    private final long seed;

    /**
     * Makes a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options how many trials fill the space first
     * @param seed where its randomness starts
     */
    public TpeSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.options = options;
        this.coordinates = new Coordinates(space);
        this.design = new InitialDesign(space, seed);
        this.untried = new Untried(space);
        this.empty = FiniteSpace.isEmpty(space);
        this.seed = seed;
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        if (empty) {
            return Optional.empty();
        }
        Observations observations = new Observations(history, coordinates);
        int number = history.nextNumber();
        int start = options.randomStarts() == null
                ? Math.max(LEAST_START, coordinates.dimensions() + 2)
                : options.randomStarts();
        int ended = observations.finished().length;
        if (ended + observations.running().length < start || ended < 2) {
            return design.next(number, observations);
        }
        return propose(number, observations);
    }

    private Optional<FlagValues> propose(int number, Observations observations) {
        Promise promise = Promise.of(coordinates, observations);
        if (untried.isListed()) {
            return untried.left(observations).stream()
                    .max(Comparator.comparingDouble(
                            flags -> promise.at(coordinates.encode(flags).orElseThrow())));
        }
        Draws random = new Draws(seed, number);
        return IntStream.range(0, CANDIDATES)
                .mapToObj(i -> promise.draw(random))
                .filter(point -> !observations.isTried(PointKey.of(coordinates.decode(point), coordinates.names())))
                .max(Comparator.comparingDouble(promise::at))
                .map(coordinates::decode)
                .or(() -> design.next(number, observations));
    }
}
