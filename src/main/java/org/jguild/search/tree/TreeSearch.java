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
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.points.Targets;
import org.jguild.search.sampling.Draws;

/**
 * Search with regression trees as the model: a few trials that fill the space, then always the one that is worth most by
 * what the trees believe. Trees take jumps, categories and many flags lightly. No point is tried twice while there are
 * others, and none that failed.
 */
public final class TreeSearch implements Optimizer {

    private static final int AROUND = 5;

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final Method method;
    private final Optimizer search;
    private final long seed;

    /** How trees are put together. */
    private enum Method {
        FOREST(0.1),
        BOOSTING(0.3);

        /** What to add to the deviation far from all trials, found by measurement. */
        private final double doubt;

        Method(double doubt) {
            this.doubt = doubt;
        }

        Ensemble learn(double[][] points, double[] targets, boolean[] categorical, Draws random) {
            return switch (this) {
                case FOREST -> new Forest(points, targets, categorical, random);
                case BOOSTING -> new Boosting(points, targets, categorical, random);
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
        this.search = ModelBasedSearch.rating(space, seed, start, Fitted::new);
    }

    /**
     * Makes a search with a forest.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options how many trials fill the space first, and how what is expected and what is unknown are weighed
     * @param seed where its randomness starts
     * @return the search
     */
    public static TreeSearch forest(SearchSpace space, OptimizerOptions options, long seed) {
        return new TreeSearch(space, options, Method.FOREST, seed);
    }

    /**
     * Makes a search with gradient boosted trees.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options how many trials fill the space first, and how what is expected and what is unknown are weighed
     * @param seed where its randomness starts
     * @return the search
     */
    public static TreeSearch boosting(SearchSpace space, OptimizerOptions options, long seed) {
        return new TreeSearch(space, options, Method.BOOSTING, seed);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        return search.next(history);
    }

    private Model model(Observations observations, Sample sample, Draws random) {
        List<Targets> forms = Targets.forms(sample.objectives());
        double[] targets = forms.get(Math.min(1, forms.size() - 1)).standardize(sample.objectives());
        Ensemble ensemble = method.learn(sample.points(), targets, coordinates.categorical(), random);
        double best = Arrays.stream(targets).min().orElseThrow();
        List<double[]> tried = new ArrayList<>(Arrays.asList(sample.points()));
        tried.addAll(Arrays.asList(observations.running()));
        tried.addAll(Arrays.asList(observations.failed()));
        return new Model(coordinates, ensemble, Criterion.of(options, best, 1, random), tried, method.doubt);
    }

    /** The trees after some trials. */
    private final class Fitted implements ModelBasedSearch.Model {

        private final Draws random;
        private final Sample sample;
        private final Model model;

        Fitted(int number, Observations observations) {
            this.random = new Draws(seed, number);
            this.sample = Sample.of(observations).sorted();
            this.model = model(observations, sample, random);
        }

        @Override
        public double value(double[] point) {
            return model.worth(point);
        }

        @Override
        public Optional<FlagValues> best(Predicate<FlagValues> untried) {
            return new Candidates(coordinates, model, sample.best(AROUND), random)
                    .byWorth().stream().map(coordinates::decode).filter(untried).findFirst();
        }
    }
}
