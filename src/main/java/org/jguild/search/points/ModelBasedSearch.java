package org.jguild.search.points;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.sampling.FiniteSpace;
import org.jguild.search.sampling.PointKey;

/**
 * What searches with a model have in common: first some trials that fill the space, then those that the model proposes, and one
 * that fills the space wherever the model has none to propose. A space without points ends the search at once.
 */
public final class ModelBasedSearch implements Optimizer {

    private static final int MIN_START = 4;
    /** The trials of a single flag are noisy as often as others, and so many leave no wide gap. */
    private static final int START_OF_ONE_FLAG = 10;
    /** A model needs at least two values to compare points. */
    private static final int MIN_FINISHED = 2;

    private final Proposer proposer;
    private final Coordinates coordinates;
    private final InitialDesign design;
    private final boolean empty;

    /** Proposes trials, given the results so far. */
    @FunctionalInterface
    public interface Proposer {

        /**
         * Proposes the next trial.
         *
         * @param history what was tried
         * @param observations the same as points
         * @return all flags; empty to fill the space instead, as in the start phase
         */
        Optional<FlagValues> propose(SearchHistory history, Observations observations);
    }

    /** A model fitted to the trials. */
    public interface Model {

        /**
         * Rates a point.
         *
         * @param point its coordinates
         * @return the acquisition value, to be made large
         */
        double value(double[] point);

        /**
         * Looks for the point of the greatest value.
         *
         * @param untried whether a point may be proposed
         * @return all its flags; empty if none is found
         */
        Optional<FlagValues> best(Predicate<FlagValues> untried);
    }

    /** Fits a model. */
    @FunctionalInterface
    public interface Fit {

        /**
         * Fits a model.
         *
         * @param number the number of the next trial, for randomness that depends on it
         * @param observations what was tried; at least two trials finished
         * @return the model
         */
        Model fit(int number, Observations observations);
    }

    /**
     * Creates a search.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param seed the seed of the initial design
     * @param repeats whether points are tried again when all were tried
     * @param proposer proposes the trials after the start phase
     */
    public ModelBasedSearch(SearchSpace space, long seed, boolean repeats, Proposer proposer) {
        this.proposer = proposer;
        this.coordinates = new Coordinates(space);
        this.design = new InitialDesign(space, seed, repeats);
        this.empty = FiniteSpace.isEmpty(space);
    }

    /**
     * Creates a search with a model that rates points: of a space so small that its points can be listed, it rates all that are
     * untried; of others it looks for the best itself.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param seed the seed of the initial design
     * @param options what to do when all points were tried
     * @param start the number of trials in the initial design
     * @param fit fits the model
     * @return the search
     */
    public static ModelBasedSearch rating(SearchSpace space, long seed, OptimizerOptions options, int start, Fit fit) {
        return rating(space, seed, options, start, SpaceFilling.NONE, fit);
    }

    /**
     * Creates a search as {@link #rating(SearchSpace, long, OptimizerOptions, int, Fit)} does, of which some trials after the initial design fill
     * the space too.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param seed the seed of the initial design
     * @param options what to do when all points were tried
     * @param start the number of trials in the initial design
     * @param filling the trials after the initial design that fill the space
     * @param fit fits the model
     * @return the search
     */
    public static ModelBasedSearch rating(
            SearchSpace space, long seed, OptimizerOptions options, int start, SpaceFilling filling, Fit fit) {
        Coordinates coordinates = new Coordinates(space);
        Untried untried = new Untried(space, options.repeats());
        return new ModelBasedSearch(space, seed, options.repeats(), (history, observations) -> {
            int finished = observations.finished().length;
            boolean fills = filling.includesNext(history);
            int tried = finished + observations.pruned().length + observations.running().length;
            if (tried < start || finished < MIN_FINISHED || fills) {
                return Optional.empty();
            }
            Model model = fit.fit(history.nextNumber(), observations);
            return untried.isListed()
                    ? untried.left(observations).stream()
                            .max(Comparator.comparingDouble(flags ->
                                    model.value(coordinates.encode(flags).orElseThrow())))
                    : model.best(flags -> !observations.isTried(PointKey.of(flags, coordinates.names())));
        });
    }

    /**
     * Returns the default number of trials in the initial design.
     *
     * @param dimensions the number of coordinates
     * @return the number of coordinates plus two, but at least four; ten for a single one
     */
    public static int usualStart(int dimensions) {
        return dimensions == 1 ? START_OF_ONE_FLAG : Math.max(MIN_START, dimensions + 2);
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        if (empty) {
            return Optional.empty();
        }
        Observations observations = new Observations(history, coordinates);
        return proposer.propose(history, observations).or(() -> design.next(history.nextNumber(), observations));
    }
}
