package org.jguild.search.tpe;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.ModelBasedSearch;
import org.jguild.search.points.Observations;
import org.jguild.search.sampling.Draws;

/**
 * Search with tree-structured Parzen estimators (Bergstra et al. 2011), all flags of a trial together (multivariate: Falkner
 * et al. 2018; Watanabe 2023, arXiv:2304.11127): of some points drawn near the good trials the one that lies least near the
 * others is tried next. Failed and running trials count among the others. Its cost hardly grows with the number of trials.
 */
public final class TpeSearch implements Optimizer {

    private static final int CANDIDATES = 64;

    private final Coordinates coordinates;
    private final Optimizer search;
    private final long seed;

    /**
     * Makes a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options how many trials fill the space first
     * @param seed where its randomness starts
     */
    public TpeSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.coordinates = new Coordinates(space);
        this.seed = seed;
        int start = options.randomStarts() == null
                ? ModelBasedSearch.usualStart(coordinates.dimensions())
                : options.randomStarts();
        this.search = ModelBasedSearch.rating(space, seed, start, Fitted::new);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    /** The estimators after some trials. */
    private final class Fitted implements ModelBasedSearch.Model {

        private final int number;
        private final Promise promise;

        Fitted(int number, Observations observations) {
            this.number = number;
            this.promise = Promise.of(coordinates, observations);
        }

        @Override
        public double value(double[] point) {
            return promise.at(point);
        }

        @Override
        public Optional<FlagValues> best(Predicate<FlagValues> untried) {
            Draws random = new Draws(seed, number);
            return IntStream.range(0, CANDIDATES)
                    .mapToObj(i -> promise.draw(random))
                    .filter(point -> untried.test(coordinates.decode(point)))
                    .max(Comparator.comparingDouble(promise::at))
                    .map(coordinates::decode);
        }
    }
}
