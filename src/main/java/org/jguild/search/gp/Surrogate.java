package org.jguild.search.gp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.acquisition.Belief;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.sampling.Draws;

/**
 * What Bayesian search believes after some trials, for those who want to look at it: the Gaussian process that {@link
 * GaussianProcessSearch} would fit to them; of more than a hundred, hyperparameters are learned from the best half of these and
 * from some that stand for the others. It depends on the trials alone. Safe for many threads.
 */
public final class Surrogate {

    /** How many standard deviations lie to each side in an interval of 95 %. */
    private static final double WIDE = 1.96;

    /** From so many trials hyperparameters are known well enough to be looked at. */
    private static final int FITTED = 100;

    private final Coordinates coordinates;
    private final CachedFit.Fitted fitted;
    private final Distance distance;
    private final Observations observations;
    private final List<Integer> numbers;
    private final Model model;
    private final Acquisition acquisition;

    /**
     * What is expected of the objective at a point, in the objective's own units.
     *
     * @param median it is as likely above as below
     * @param low with a probability of 97.5 % it is above
     * @param high with a probability of 97.5 % it is below
     */
    public record Prediction(double median, double low, double high) {}

    private Surrogate(Coordinates coordinates, OptimizerOptions options, SearchHistory history) {
        this.coordinates = coordinates;
        this.distance = new Distance(coordinates.categorical());
        this.observations = new Observations(history, coordinates);
        this.numbers = history.trials().stream()
                .filter(trial -> isUsable(trial, coordinates))
                .map(Trial::number)
                .toList();
        this.fitted = new CachedFit(distance, options.noise())
                .fit(Sample.of(observations).thinned(FITTED));
        this.model = new Model(observations, fitted, distance);
        this.acquisition =
                model.acquisition(Criterion.of(options, model.best(), 1, new Draws(0, history.nextNumber())));
    }

    /**
     * Fits a surrogate.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the acquisition function, and the noise if it is known
     * @param history the trials, objectives to be made small; those outside the space are left out
     * @param most how many finished trials are heeded: if there are more, the best ones and some that stand for the others
     * @return the surrogate; empty if fewer than two trials in the space have finished
     */
    public static Optional<Surrogate> of(SearchSpace space, OptimizerOptions options, SearchHistory history, int most) {
        Coordinates coordinates = new Coordinates(space);
        SearchHistory heeded = thinned(history.withPrunedFinished(), coordinates, most);
        long finished = heeded.trials().stream()
                .filter(trial -> isUsable(trial, coordinates))
                .count();
        return finished < 2 ? Optional.empty() : Optional.of(new Surrogate(coordinates, options, heeded));
    }

    private static boolean isUsable(Trial trial, Coordinates coordinates) {
        return trial.outcome() instanceof Finished
                && coordinates.encode(trial.flags()).isPresent();
    }

    private static SearchHistory thinned(SearchHistory history, Coordinates coordinates, int most) {
        List<Trial> byObjective = history.trials().stream()
                .filter(trial -> isUsable(trial, coordinates))
                .sorted(Comparator.comparingDouble(trial -> ((Finished) trial.outcome()).objective()))
                .toList();
        if (byObjective.size() <= most) {
            return history;
        }
        int best = most / 2;
        Set<Trial> dropped = new HashSet<>(byObjective.subList(best, byObjective.size()));
        for (int i = best; i < most; i++) {
            dropped.remove(
                    byObjective.get(best + (int) ((long) (i - best) * (byObjective.size() - best) / (most - best))));
        }
        return new SearchHistory(history.trials().stream()
                .filter(trial -> !dropped.contains(trial))
                .toList());
    }

    /**
     * Gives what is expected at a point, were it tried without noise.
     *
     * @param flags a value in the space for each searched flag
     * @return the median and the interval of 95 %
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public Prediction at(FlagValues flags) {
        return prediction(model.belief().at(point(flags)));
    }

    /**
     * Gives the median of what is expected at a point, were it tried without noise: that of {@link #at}, for less work.
     *
     * @param flags a value in the space for each searched flag
     * @return it is as likely above as below, in the objective's own units
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public double median(FlagValues flags) {
        return fitted.targets().objective(model.belief().meanAt(point(flags)));
    }

    private double[] point(FlagValues flags) {
        return coordinates.encode(flags).orElseThrow();
    }

    private Prediction prediction(Belief belief) {
        double spread = WIDE * belief.deviation();
        return new Prediction(
                fitted.targets().objective(belief.mean()),
                fitted.targets().objective(belief.mean() - spread),
                fitted.targets().objective(belief.mean() + spread));
    }

    /**
     * Gives how much a trial of a point is worth by the acquisition function, the chance that it ends well included.
     *
     * @param flags a value in the space for each searched flag
     * @return the more the better. For {@link org.jguild.search.AcquisitionFunction#EI} and PI the natural logarithm up to a
     *     constant
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public double acquisition(FlagValues flags) {
        return acquisition.at(point(flags));
    }

    /**
     * Gives, for each finished trial, what was to be expected of it, noise included, from the trials before it, with the
     * hyperparameters that all of them together suggest. One factorization gives them all: its row k is that of the first k
     * trials.
     *
     * @return the predictions by trial, in the order of their numbers
     */
    public List<Prediction> oneStepAhead() {
        double[][] points = observations.finished();
        double[] targets = fitted.targets().standardize(observations.objectives());
        Hyperparameters hyper = fitted.hyperparameters();
        double[] weights = hyper.weights();
        double[][] covariance = new double[points.length][];
        for (int a = 0; a < points.length; a++) {
            covariance[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                double squared = distance.squared(weights, points[a], points[b]);
                covariance[a][b] = hyper.variance() * new Matern52(squared).correlation();
            }
            covariance[a][a] = hyper.variance() + hyper.noise();
        }
        Cholesky root = Cholesky.of(covariance);
        double[] surprises = root.solveLower(targets);
        List<Prediction> predictions = new ArrayList<>();
        for (int k = 0; k < points.length; k++) {
            predictions.add(prediction(new Belief(targets[k] - root.pivot(k) * surprises[k], root.pivot(k))));
        }
        return List.copyOf(predictions);
    }

    /**
     * Gives the trials that {@link #oneStepAhead} speaks of.
     *
     * @return their numbers, rising
     */
    public List<Integer> numbers() {
        return numbers;
    }
}
