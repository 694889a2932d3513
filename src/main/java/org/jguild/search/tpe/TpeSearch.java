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
 * Search with tree-structured Parzen estimators (TPE), one multivariate estimator over all flags: of some candidates drawn from
 * the density l of the good trials, the one with the highest density ratio l(x)/g(x) is proposed. Failed and running trials
 * belong to g. The cost hardly grows with the number of trials.
 *
 * <p>Sources: Bergstra, Bardenet, Bengio and Kégl 2011, "Algorithms for hyper-parameter optimization", NeurIPS 24; one estimator
 * over all flags: Falkner, Klein and Hutter 2018, arXiv:1807.01774, and Watanabe 2023, "Tree-structured Parzen estimator:
 * understanding its algorithm components and their roles for better empirical performance", arXiv:2304.11127.
 */
public final class TpeSearch implements Optimizer {

    private static final int CANDIDATES = 64;

    private final Coordinates coordinates;
    private final Optimizer search;
    private final long seed;

    /**
     * Creates a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design
     * @param seed the seed of its random numbers
     */
    public TpeSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.coordinates = new Coordinates(space);
        this.seed = seed;
        int start = options.randomStarts() == null
                ? ModelBasedSearch.usualStart(coordinates.dimensions())
                : options.randomStarts();
        this.search = ModelBasedSearch.rating(space, seed, options, start, Fitted::new);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    /** The estimators after some trials. */
    private final class Fitted implements ModelBasedSearch.Model {

        private final int number;
        private final DensityRatio ratio;

        Fitted(int number, Observations observations) {
            this.number = number;
            this.ratio = DensityRatio.of(coordinates, observations);
        }

        @Override
        public double value(double[] point) {
            return ratio.logRatio(point);
        }

        @Override
        public Optional<FlagValues> best(Predicate<FlagValues> untried) {
            Draws random = new Draws(seed, number);
            return IntStream.range(0, CANDIDATES)
                    .mapToObj(i -> ratio.draw(random))
                    .filter(point -> untried.test(coordinates.decode(point)))
                    .max(Comparator.comparingDouble(ratio::logRatio))
                    .map(coordinates::decode);
        }
    }
}
