package org.jguild.search.gp;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.ModelBasedSearch;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.SpaceFilling;

/**
 * Bayesian search: a few trials that fill the space, then always the trial that is expected to improve most on the best
 * one, by a Gaussian process fitted to all trials. No point is tried twice while there are others, and none that failed.
 */
public final class GaussianProcessSearch implements Optimizer {

    private static final int LEAST_START = 3;
    /** Of the dimensions beyond so many, one in five asks for a trial more at the start. */
    private static final int MANY_DIMENSIONS = 30;

    private static final int EXPLORE_EVERY = 4;
    private static final double CURIOUS = 1.4;

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final Distance distance;
    private final CachedFit fit;
    private final Optimizer search;
    private final long seed;

    /**
     * Makes a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options how many trials fill the space first, how what is expected and what is unknown are weighed, and the
     *     noise if it is known
     * @param seed where its randomness starts
     */
    public GaussianProcessSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this.options = options;
        this.coordinates = new Coordinates(space);
        this.distance = new Distance(coordinates.categorical());
        this.fit = new CachedFit(distance, options.noise());
        this.seed = seed;
        int start = options.randomStarts() == null ? usualStart() : options.randomStarts();
        this.search = ModelBasedSearch.rating(space, seed, start, Fitted::new);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    private int usualStart() {
        int dimensions = coordinates.dimensions();
        int many = Math.max(0, dimensions - MANY_DIMENSIONS);
        return Math.max(LEAST_START, dimensions + 1 - many + many / 5);
    }

    /**
     * The belief is too sure of itself while trials are few: it has one set of hyperparameters, where many would do. So now
     * and then a trial looks where less is known.
     */
    private static double curiosity(int number) {
        return number % EXPLORE_EVERY == 0 ? CURIOUS : 1;
    }

    private Hedge hedge(Sample sample, CachedFit.Fitted fitted) {
        SpaceFilling places = new SpaceFilling(coordinates.dimensions(), new Draws(seed, -2).nextLong());
        List<double[]> spread = IntStream.range(0, Hedge.SPREAD)
                .mapToObj(i -> coordinates.fromPlaces(places.point(i)))
                .toList();
        Sample standardized = new Sample(sample.points(), fitted.targets().standardize(sample.objectives()));
        return new Hedge(standardized, spread, fitted.hyperparameters(), distance, options);
    }

    /** The Gaussian process after some trials. */
    private final class Fitted implements ModelBasedSearch.Model {

        private final int number;
        private final Model model;
        private final Criterion criterion;
        private final Acquisition acquisition;

        Fitted(int number, Observations observations) {
            this.number = number;
            Sample sample = Sample.of(observations);
            CachedFit.Fitted fitted = fit.fit(sample);
            Draws random = new Draws(seed, number);
            this.model = new Model(observations, fitted, distance);
            if (options.acquisition() == AcquisitionFunction.GP_HEDGE) {
                Hedge hedge = hedge(sample, fitted);
                this.criterion = hedge.criterion(hedge.draw(random), model.best(), curiosity(number));
            } else {
                this.criterion = Criterion.of(options, model.best(), curiosity(number), random);
            }
            this.acquisition = model.acquisition(criterion);
        }

        @Override
        public double value(double[] point) {
            return acquisition.at(point);
        }

        @Override
        public Optional<FlagValues> best(Predicate<FlagValues> untried) {
            CandidateSearch candidates = new CandidateSearch(coordinates, model, criterion);
            Draws random = new Draws(seed, number);
            long spread = random.nextLong();
            Predicate<FlagValues> fresh =
                    untried.and(flags -> !model.knows(coordinates.encode(flags).orElseThrow()));
            List<double[]> promising = candidates.climb(spread, random);
            return first(promising, fresh)
                    .or(() -> first(candidates.leastKnown(spread), fresh))
                    .or(() -> Optional.of(coordinates.decode(promising.get(0))));
        }

        private Optional<FlagValues> first(List<double[]> points, Predicate<FlagValues> fresh) {
            return points.stream().map(coordinates::decode).filter(fresh).findFirst();
        }
    }
}
