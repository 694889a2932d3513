package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.jguild.search.points.ModelBasedSearch;
import org.jguild.search.points.ObjectiveTransform;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.points.SpaceFilling;
import org.jguild.search.sampling.Draws;

/**
 * Sequential model-based optimization with an ensemble of regression trees as the surrogate: after an initial space-filling
 * design, each trial maximizes the acquisition function. Trees suit jumps, categorical flags and many flags. No point is tried
 * twice while there are others, and none that failed.
 *
 * <p>Source: Hutter, Hoos and Leyton-Brown 2011, "Sequential model-based optimization for general algorithm configuration",
 * LION 5, doi:10.1007/978-3-642-25566-3_40, with the ensembles {@link Forest} and {@link GradientBoosting}.
 */
public final class TreeSearch implements Optimizer {

    private static final int AROUND = 5;
    /**
     * Trees of a single flag are constant between trials and see no reason to look into a gap, so some trials fill the space. A forest is
     * the more certain of what it has seen.
     */
    private static final SpaceFilling FILLING_OF_FOREST = new SpaceFilling(2, 3);

    private static final SpaceFilling FILLING_OF_BOOSTING = new SpaceFilling(4, Integer.MAX_VALUE);

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final Method method;
    private final Optimizer search;
    private final long seed;

    /** The kind of ensemble. */
    private enum Method {
        FOREST(0.1),
        BOOSTING(0.3);

        /** The standard deviation added at distance 1 from all trials, found by measurement. */
        private final double distanceDeviation;

        Method(double distanceDeviation) {
            this.distanceDeviation = distanceDeviation;
        }

        Ensemble fit(double[][] points, double[] targets, boolean[] categorical, Draws random) {
            return switch (this) {
                case FOREST -> new Forest(points, targets, categorical, random);
                case BOOSTING -> new GradientBoosting(points, targets, categorical, random);
            };
        }
    }

    private TreeSearch(SearchSpace space, OptimizerOptions options, Method method, long seed) {
        this.options = options;
        this.coordinates = new Coordinates(space);
        this.method = method;
        this.seed = seed;
        int start = options.randomStarts() == null
                ? ModelBasedSearch.usualStart(coordinates.dimensions())
                : options.randomStarts();
        SpaceFilling filling = method == Method.FOREST ? FILLING_OF_FOREST : FILLING_OF_BOOSTING;
        this.search = ModelBasedSearch.rating(
                space, seed, options, start, coordinates.dimensions() == 1 ? filling : SpaceFilling.NONE, Fitted::new);
    }

    /**
     * Creates a search with a forest.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design, and the acquisition function
     * @param seed the seed of its random numbers
     * @return the search
     */
    public static TreeSearch forest(SearchSpace space, OptimizerOptions options, long seed) {
        return new TreeSearch(space, options, Method.FOREST, seed);
    }

    /**
     * Creates a search with gradient boosted trees.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the size of the initial design, and the acquisition function
     * @param seed the seed of its random numbers
     * @return the search
     */
    public static TreeSearch boosting(SearchSpace space, OptimizerOptions options, long seed) {
        return new TreeSearch(space, options, Method.BOOSTING, seed);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    private TreeSurrogate surrogate(Observations observations, Sample sample, Draws random) {
        List<ObjectiveTransform> transforms = ObjectiveTransform.candidates(sample.objectives());
        double[] targets = transforms.get(Math.min(1, transforms.size() - 1)).apply(sample.objectives());
        Ensemble ensemble = method.fit(sample.points(), targets, coordinates.categorical(), random);
        double best = Arrays.stream(targets).min().orElseThrow();
        List<double[]> tried = new ArrayList<>(Arrays.asList(sample.points()));
        tried.addAll(Arrays.asList(observations.running()));
        tried.addAll(Arrays.asList(observations.failed()));
        return new TreeSurrogate(
                coordinates, ensemble, Criterion.of(options, best, 1, random), tried, method.distanceDeviation);
    }

    /** The trees after some trials. */
    private final class Fitted implements ModelBasedSearch.Model {

        private final Draws random;
        private final Sample sample;
        private final TreeSurrogate surrogate;

        Fitted(int number, Observations observations) {
            this.random = new Draws(seed, number);
            this.sample = Sample.of(observations).sorted();
            this.surrogate = surrogate(observations, sample, random);
        }

        @Override
        public double value(double[] point) {
            return surrogate.acquisition(point);
        }

        @Override
        public Optional<FlagValues> best(Predicate<FlagValues> untried) {
            return new CandidateGenerator(coordinates, surrogate, sample.best(AROUND), random)
                    .byAcquisition().stream()
                            .map(coordinates::decode)
                            .filter(untried)
                            .findFirst();
        }
    }
}
