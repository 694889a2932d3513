package org.jguild.search.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.distribution.TDistribution;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.Posterior;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.sampling.Draws;

/**
 * Predictions of the Gaussian process that {@link GaussianProcessSearch} would fit to some trials, for charts; if there are more
 * than a hundred, hyperparameters are estimated from the best half of a hundred and from some that represent the others. The
 * predictions depend on the trials alone. Safe for several threads.
 */
public final class GpPredictor {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double QUANTILE = 1.96;

    /** Mean, signal variance, noise variance and a length scale. */
    private static final int PARAMETERS = 4;

    private static final double MIN_DEGREES_OF_FREEDOM = 4;

    /** Hyperparameters are estimated from at most this many trials, which is accurate enough for a chart. */
    private static final int MAX_FITTED = 100;

    private final Coordinates coordinates;
    private final CachedFit.FittedModel fitted;
    private final SpacePrior prior;
    private final Observations observations;
    private final List<Integer> numbers;
    private final GpSurrogate surrogate;
    private final Acquisition acquisition;

    /**
     * The predictive distribution of the objective at a point, in the objective's own units.
     *
     * @param median the 50 % quantile
     * @param low the 2.5 % quantile
     * @param high the 97.5 % quantile
     */
    public record Prediction(double median, double low, double high) {}

    private GpPredictor(Coordinates coordinates, OptimizerOptions options, SearchHistory history) {
        this.coordinates = coordinates;
        this.prior = SpacePrior.of(coordinates);
        this.observations = new Observations(history, coordinates);
        this.numbers = history.trials().stream()
                .filter(trial -> isUsable(trial, coordinates))
                .map(Trial::number)
                .toList();
        this.fitted = new CachedFit(prior, options.noise())
                .fit(Sample.of(observations).thinned(MAX_FITTED));
        this.surrogate = new GpSurrogate(observations, fitted, prior);
        this.acquisition = surrogate.acquisition(
                Criterion.of(options, surrogate.incumbent(), 1, new Draws(0, history.nextNumber())));
    }

    /**
     * Fits a Gaussian process.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the acquisition function, and the noise if it is known
     * @param history the trials, with objectives to be minimized; those outside the space are ignored
     * @param max the maximum number of finished trials used: if there are more, the best ones and some that represent the others
     * @return the predictions; empty if fewer than two trials in the space have finished
     */
    public static Optional<GpPredictor> of(
            SearchSpace space, OptimizerOptions options, SearchHistory history, int max) {
        Coordinates coordinates = new Coordinates(space);
        SearchHistory used = thinned(history, coordinates, max);
        long finished = used.trials().stream()
                .filter(trial -> isUsable(trial, coordinates))
                .count();
        return finished < 2 ? Optional.empty() : Optional.of(new GpPredictor(coordinates, options, used));
    }

    private static boolean isUsable(Trial trial, Coordinates coordinates) {
        return trial.outcome() instanceof Finished
                && coordinates.encode(trial.flags()).isPresent();
    }

    private static SearchHistory thinned(SearchHistory history, Coordinates coordinates, int max) {
        List<Trial> byObjective = history.trials().stream()
                .filter(trial -> isUsable(trial, coordinates))
                .sorted(Comparator.comparingDouble(trial -> ((Finished) trial.outcome()).objective()))
                .toList();
        if (byObjective.size() <= max) {
            return history;
        }
        int best = max / 2;
        Set<Trial> dropped = new HashSet<>(byObjective.subList(best, byObjective.size()));
        for (int i = best; i < max; i++) {
            dropped.remove(
                    byObjective.get(best + (int) ((long) (i - best) * (byObjective.size() - best) / (max - best))));
        }
        return new SearchHistory(history.trials().stream()
                .filter(trial -> !dropped.contains(trial))
                .toList());
    }

    /**
     * Returns the prediction of the objective, without noise, at a point.
     *
     * @param flags a value in the space for each searched flag
     * @return the median and the 95 % interval
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public Prediction at(FlagValues flags) {
        return prediction(surrogate.process().posterior(point(flags)), QUANTILE);
    }

    /**
     * Returns the prediction of {@link #at} with an interval that allows for the hyperparameters having been estimated from few trials:
     * variances are estimated too small by the number of parameters, and Student's distribution takes the place of the normal one. That
     * is exact for linear models with as many parameters, and holds approximately here.
     */
    Prediction widened(FlagValues flags) {
        int trials = observations.finished().length;
        double degreesOfFreedom = Math.max(MIN_DEGREES_OF_FREEDOM, trials - PARAMETERS);
        double quantile = new TDistribution(degreesOfFreedom).inverseCumulativeProbability(0.975)
                * Math.sqrt(Math.max(1, trials / degreesOfFreedom));
        return prediction(surrogate.process().posterior(point(flags)), quantile);
    }

    /**
     * Returns the median of {@link #at}, at less cost.
     *
     * @param flags a value in the space for each searched flag
     * @return the predicted median, in the objective's own units
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public double median(FlagValues flags) {
        return fitted.transform().invert(surrogate.process().mean(point(flags)));
    }

    /**
     * Returns how uncertain the objective at a point still is: the standard deviation of its posterior divided by that of its prior.
     *
     * @param flags a value in the space for each searched flag
     * @return near 0 next to trials; 1 where no trial says anything about the objective
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public double relativeDeviation(FlagValues flags) {
        double[] point = point(flags);
        double variance = prior.covariance(fitted.hyperparameters()).variance(point);
        return surrogate.process().posterior(point).standardDeviation() / Math.sqrt(variance);
    }

    /** Whether repeated trials of a point differ so much that they count as noisy. */
    boolean isNoisy() {
        return surrogate.isNoisy();
    }

    /** Whether the flags are a point of the space. */
    boolean covers(FlagValues flags) {
        return coordinates.encode(flags).isPresent();
    }

    private double[] point(FlagValues flags) {
        return coordinates.encode(flags).orElseThrow();
    }

    private Prediction prediction(Posterior posterior, double quantile) {
        double halfWidth = quantile * posterior.standardDeviation();
        return new Prediction(
                fitted.transform().invert(posterior.mean()),
                fitted.transform().invert(posterior.mean() - halfWidth),
                fitted.transform().invert(posterior.mean() + halfWidth));
    }

    /**
     * Returns the acquisition value of a point, the probability of feasibility included.
     *
     * @param flags a value in the space for each searched flag
     * @return the value, to be maximized. For {@link org.jguild.search.AcquisitionFunction#EI} and PI its natural logarithm, up
     *     to a constant
     * @throws java.util.NoSuchElementException if a flag is missing or outside the space
     */
    public double acquisition(FlagValues flags) {
        return acquisition.value(point(flags));
    }

    /**
     * Returns, for each finished trial, the prediction given the trials before it, noise included, with the hyperparameters
     * estimated from all trials. One Cholesky decomposition K_y = L Lᵀ yields all of them, as its leading submatrices are the
     * decompositions for the first trials: with e = L⁻¹y, trial k has the predictive standard deviation L_kk and the mean
     * y_k − L_kk e_k.
     *
     * @return the predictions, in the order of the trials' numbers
     */
    public List<Prediction> oneStepAhead() {
        double[][] points = observations.finished();
        double[] targets = fitted.transform().apply(observations.objectives());
        Hyperparameters hyperparameters = fitted.hyperparameters();
        Covariance covariance = prior.covariance(hyperparameters);
        double[] trends = Arrays.stream(points).mapToDouble(covariance::trend).toArray();
        double[][] k = new double[points.length][];
        for (int a = 0; a < points.length; a++) {
            k[a] = new double[a + 1];
            for (int b = 0; b < a; b++) {
                k[a][b] = covariance.of(points[a], trends[a], points[b], trends[b]);
            }
            k[a][a] = covariance.variance(trends[a]) + hyperparameters.noiseVariance();
        }
        Cholesky cholesky = Cholesky.of(k);
        double[] standardizedErrors = cholesky.solveLower(targets);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            double deviation = cholesky.diagonal(i);
            predictions.add(
                    prediction(new Posterior(targets[i] - deviation * standardizedErrors[i], deviation), QUANTILE));
        }
        return List.copyOf(predictions);
    }

    /**
     * Returns the numbers of the trials of {@link #oneStepAhead}.
     *
     * @return ascending numbers
     */
    public List<Integer> numbers() {
        return numbers;
    }
}
