package org.jguild.search.gp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.InitialDesign;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.points.Untried;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.PointKey;

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
    private final InitialDesign design;
    private final Untried untried;
    private final Distance distance;
    private final CachedFit fit;
    private final boolean empty;
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
        this.design = new InitialDesign(space, seed);
        this.untried = new Untried(space);
        this.distance = new Distance(coordinates.categorical());
        this.fit = new CachedFit(distance, options.noise());
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
        int ended = observations.finished().length;
        int start = options.randomStarts() == null ? usualStart() : options.randomStarts();
        if (ended + observations.running().length < start || ended < 2) {
            return design.next(number, observations);
        }
        return improve(number, observations);
    }

    private int usualStart() {
        int dimensions = coordinates.dimensions();
        int many = Math.max(0, dimensions - MANY_DIMENSIONS);
        return Math.max(LEAST_START, dimensions + 1 - many + many / 5);
    }

    private Optional<FlagValues> improve(int number, Observations observations) {
        Model model = new Model(observations, fit.fit(Sample.of(observations)), distance);
        Criterion criterion = Criterion.of(options, model.best(), curiosity(number), new Draws(seed, number));
        if (untried.isListed()) {
            Acquisition acquisition = model.acquisition(criterion);
            return untried.left(observations).stream()
                    .max(Comparator.comparingDouble(flags -> acquisition.at(encode(flags))));
        }
        return Optional.of(climb(number, observations, model, criterion));
    }

    /**
     * The belief is too sure of itself while trials are few: it has one set of hyperparameters, where many would do. So now
     * and then a trial looks where less is known.
     */
    private static double curiosity(int number) {
        return number % EXPLORE_EVERY == 0 ? CURIOUS : 1;
    }

    private FlagValues climb(int number, Observations observations, Model model, Criterion criterion) {
        CandidateSearch search = new CandidateSearch(coordinates, model, criterion);
        Draws random = new Draws(seed, number);
        long spread = random.nextLong();
        Predicate<FlagValues> fresh = flags -> !observations.isTried(key(flags)) && !model.knows(encode(flags));
        List<double[]> promising = search.climb(spread, random);
        return promising.stream()
                .map(coordinates::decode)
                .filter(fresh)
                .findFirst()
                .or(() -> search.leastKnown(spread).stream()
                        .map(coordinates::decode)
                        .filter(fresh)
                        .findFirst())
                .orElseGet(() -> coordinates.decode(promising.get(0)));
    }

    private double[] encode(FlagValues flags) {
        return coordinates.encode(flags).orElseThrow();
    }

    private PointKey key(FlagValues flags) {
        return PointKey.of(flags, coordinates.names());
    }
}
