package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.jguild.search.points.Targets;
import org.jguild.search.points.Untried;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.PointKey;

/**
 * Search with regression trees as the model: a few trials that fill the space, then always the one that is worth most by
 * what the trees believe. Trees take jumps, categories and many flags lightly. No point is tried twice while there are
 * others, and none that failed.
 */
public final class TreeSearch implements Optimizer {

    private static final int LEAST_START = 4;
    private static final int AROUND = 5;

    private final OptimizerOptions options;
    private final Coordinates coordinates;
    private final InitialDesign design;
    private final Untried untried;
    private final Method method;
    private final boolean empty;
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
        this.design = new InitialDesign(space, seed);
        this.untried = new Untried(space);
        this.method = method;
        this.empty = FiniteSpace.isEmpty(space);
        this.seed = seed;
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
        Draws random = new Draws(seed, number);
        Sample sample = Sample.of(observations).sorted();
        Model model = model(observations, sample, random);
        if (untried.isListed()) {
            return untried.left(observations).stream()
                    .max(Comparator.comparingDouble(
                            flags -> model.worth(coordinates.encode(flags).orElseThrow())));
        }
        Predicate<FlagValues> fresh = flags -> !observations.isTried(PointKey.of(flags, coordinates.names()));
        return new Candidates(coordinates, model, sample.best(AROUND), random)
                .byWorth().stream()
                        .map(coordinates::decode)
                        .filter(fresh)
                        .findFirst()
                        .or(() -> design.next(number, observations));
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
}
