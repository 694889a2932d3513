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
import org.jguild.search.sampling.SobolSequence;

/**
 * Bayesian optimization with a Gaussian process: after an initial space-filling design, each trial maximizes the acquisition
 * function of the process fitted to all trials. No point is tried twice while there are others, and none that failed.
 *
 * <p>Source: Jones, Schonlau and Welch 1998, "Efficient global optimization of expensive black-box functions",
 * doi:10.1023/A:1008306431147. The parts that differ from it cite their own sources.
 */
public final class GaussianProcessSearch implements Optimizer {

    /** The minimum number of trials to which a model is fitted. */
    private static final int MIN_MODELLED = 3;
    /** The minimum size of the initial design: fewer trials cannot tell noise from structure. */
    private static final int MIN_START = 6;
    /** The same for a single flag, of which the defaults of the program and eight further trials leave no wide gap. */
    private static final int MIN_START_OF_ONE_FLAG = 9;
    /** Of the dimensions beyond this number, only one in five adds a trial to the initial design. */
    private static final int MANY_DIMENSIONS = 30;

    private static final int EXPLORE_EVERY = 4;
    private static final double EXPLORING_INFLATION = 2;

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final SpacePrior prior;
    private final CachedFit fit;
    private final Optimizer search;
    private final long seed;

    /**
     * Creates a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design, the acquisition function, and the noise variance if it is known
     * @param seed the seed of its random numbers
     */
    public GaussianProcessSearch(SearchSpace space, OptimizerOptions options, long seed) {
        this(space, options, Integer.MAX_VALUE, seed);
    }

    /**
     * Creates a search with a limited number of trials, of which at most half, and one, are in the initial design.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design, the acquisition function, and the noise variance if it is known
     * @param maxTrials the maximum number of trials
     * @param seed the seed of its random numbers
     */
    public GaussianProcessSearch(SearchSpace space, OptimizerOptions options, int maxTrials, long seed) {
        this.options = options;
        this.coordinates = new Coordinates(space);
        this.prior = SpacePrior.of(coordinates);
        this.fit = new CachedFit(prior, options.noise());
        this.seed = seed;
        int start = options.randomStarts() == null
                ? Math.max(MIN_MODELLED, Math.min(usualStart(), maxTrials / 2 + 1))
                : options.randomStarts();
        this.search = ModelBasedSearch.rating(space, seed, options, start, Fitted::new);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    private int usualStart() {
        int dimensions = coordinates.dimensions();
        int many = Math.max(0, dimensions - MANY_DIMENSIONS);
        int min = dimensions == 1 ? MIN_START_OF_ONE_FLAG : MIN_START;
        return Math.max(min, dimensions + 1 - many + many / 5);
    }

    /**
     * With few trials the posterior variance is too small, as a single estimate of the hyperparameters stands for all those that
     * are likely. So every fourth trial inflates it, to explore.
     */
    private static double inflation(int number) {
        return number % EXPLORE_EVERY == 0 ? EXPLORING_INFLATION : 1;
    }

    private Hedge hedge(Sample sample, CachedFit.FittedModel fitted) {
        SobolSequence sequence = new SobolSequence(coordinates.dimensions(), new Draws(seed, -2).nextLong());
        List<double[]> spread = IntStream.range(0, Hedge.SPREAD)
                .mapToObj(i -> coordinates.fromUnitCube(sequence.point(i)))
                .toList();
        Sample standardized = new Sample(sample.points(), fitted.transform().apply(sample.objectives()));
        return new Hedge(standardized, spread, fitted.hyperparameters(), prior, options);
    }

    /** The Gaussian process after some trials. */
    private final class Fitted implements ModelBasedSearch.Model {

        private final int number;
        private final GpSurrogate surrogate;
        private final Criterion criterion;
        private final Acquisition acquisition;

        Fitted(int number, Observations observations) {
            this.number = number;
            Sample sample = Sample.of(observations);
            CachedFit.FittedModel fitted = fit.fit(sample);
            Draws random = new Draws(seed, number);
            this.surrogate = new GpSurrogate(observations, fitted, prior);
            if (options.acquisition() == AcquisitionFunction.GP_HEDGE) {
                Hedge hedge = hedge(sample, fitted);
                this.criterion = hedge.criterion(hedge.draw(random), surrogate.incumbent(), inflation(number));
            } else {
                this.criterion = Criterion.of(options, surrogate.incumbent(), inflation(number), random);
            }
            this.acquisition = surrogate.acquisition(criterion);
        }

        @Override
        public double value(double[] point) {
            return acquisition.value(point);
        }

        @Override
        public Optional<FlagValues> best(Predicate<FlagValues> untried) {
            AcquisitionMaximizer maximizer = new AcquisitionMaximizer(coordinates, surrogate, criterion);
            Draws random = new Draws(seed, number);
            long candidateSeed = random.nextLong();
            Predicate<FlagValues> fresh = untried.and(
                    flags -> !surrogate.isNearTrial(coordinates.encode(flags).orElseThrow()));
            List<double[]> candidates = maximizer.maximize(candidateSeed, random);
            return first(candidates, fresh)
                    .or(() -> first(maximizer.byVariance(candidateSeed), fresh))
                    .or(() -> Optional.of(coordinates.decode(candidates.get(0))));
        }

        private Optional<FlagValues> first(List<double[]> points, Predicate<FlagValues> fresh) {
            return points.stream().map(coordinates::decode).filter(fresh).findFirst();
        }
    }
}
