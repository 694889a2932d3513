package org.jguild.search.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.Posterior;
import org.jguild.search.points.Sample;

/**
 * GP-Hedge (Hoffman, Brochu and de Freitas 2011, "Portfolio allocation for Bayesian optimization", UAI, arXiv:1009.5419): each
 * of several acquisition functions nominates a point for a trial; its gain is the sum, over the trials so far, of how good its
 * nominee turned out by the posterior mean after the trial; the acquisition function of the next trial is drawn with
 * probabilities proportional to exp(η · gain).
 *
 * <p>Gains are computed anew from the history for each trial, with the present hyperparameters, so that a continued search has the
 * same ones. Row k of one Cholesky factor is that of the first k trials; so one forward substitution for a point gives its
 * posterior after each of the trials, and n trials with m points cost O(m n²). Nominees are the best of these points in place of
 * the maximum over the space. With {@value #SPREAD} points over the space, the trials themselves, and {@value #MAX_TRIALS} trials
 * evenly chosen from more, that takes a fraction of the time of fitting hyperparameters.
 */
final class Hedge {

    private static final List<AcquisitionFunction> PORTFOLIO =
            List.of(AcquisitionFunction.EI, AcquisitionFunction.PI, AcquisitionFunction.LCB);

    /** How many points over the space may be nominated. */
    static final int SPREAD = 64;

    /**
     * Without a target below the best value, PI nominates points next to the best trial, which are as good, and gains most while
     * it finds nothing: then one search in ten stays at a log10 regret above -1.8 after 50 trials, in place of -3.9.
     */
    private static final double MIN_XI = 0.1;

    private static final int MAX_TRIALS = 60;
    private static final int MIN_TRIALS = 2;
    private static final double MIN_VARIANCE_SHARE = 1e-12;

    private final Sample trials;
    private final List<double[]> points;
    private final double noiseVariance;
    private final Covariance covariance;
    private final OptimizerOptions options;

    /** By point: the terms that each trial adds to its mean, and takes off its variance. */
    private final double[][] means;

    private final double[][] reductions;

    /**
     * Prepares the posteriors.
     *
     * @param trials the finished trials in the order of their numbers, objectives standardized
     * @param spread points over the space
     * @param hyperparameters the hyperparameters
     * @param prior what is assumed of the objective
     * @param options the settings of the acquisition functions
     */
    Hedge(
            Sample trials,
            List<double[]> spread,
            Hyperparameters hyperparameters,
            SpacePrior prior,
            OptimizerOptions options) {
        this.trials = evenly(trials);
        this.noiseVariance = hyperparameters.noiseVariance();
        this.covariance = prior.covariance(hyperparameters);
        this.options = options;
        this.points = concat(spread, this.trials.points());
        this.means = new double[points.size()][];
        this.reductions = new double[points.size()][];
        substitute();
    }

    private static Sample evenly(Sample trials) {
        int size = Math.min(trials.size(), MAX_TRIALS);
        double[][] allPoints = trials.points();
        double[] allObjectives = trials.objectives();
        double[][] points = new double[size][];
        double[] objectives = new double[size];
        for (int i = 0; i < size; i++) {
            int from = (int) ((long) i * allObjectives.length / size);
            points[i] = allPoints[from];
            objectives[i] = allObjectives[from];
        }
        return new Sample(points, objectives);
    }

    private static List<double[]> concat(List<double[]> spread, double[][] tried) {
        List<double[]> all = new ArrayList<>(spread);
        all.addAll(Arrays.asList(tried));
        return all;
    }

    private void substitute() {
        double[][] tried = trials.points();
        double[][] k = new double[tried.length][];
        for (int a = 0; a < tried.length; a++) {
            k[a] = Arrays.copyOf(covariances(tried[a], tried), a + 1);
            k[a][a] += noiseVariance;
        }
        Cholesky root = Cholesky.of(k);
        double[] innovations = root.solveLower(trials.objectives());
        for (int p = 0; p < means.length; p++) {
            means[p] = root.solveLower(covariances(points.get(p), tried));
            reductions[p] = means[p].clone();
            for (int i = 0; i < tried.length; i++) {
                means[p][i] *= innovations[i];
                reductions[p][i] *= reductions[p][i];
            }
        }
    }

    private double[] covariances(double[] point, double[][] others) {
        double[] covariances = new double[others.length];
        for (int i = 0; i < covariances.length; i++) {
            covariances[i] = covariance.of(point, others[i]);
        }
        return covariances;
    }

    /** Draws the acquisition function of the next trial. */
    AcquisitionFunction draw(RandomGenerator random) {
        double[] gains = gains();
        double highest = Arrays.stream(gains).max().orElseThrow();
        // For rewards between 0 and 1 and any number of rounds: Cesa-Bianchi and Lugosi 2006, theorem 2.3.
        double eta = Math.sqrt(8 * StrictMath.log(gains.length) / Math.max(1, trials.size() - MIN_TRIALS));
        double[] weights = Arrays.stream(gains)
                .map(gain -> StrictMath.exp(eta * (gain - highest)))
                .toArray();
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        int drawn = 0;
        while (drawn < weights.length - 1 && left >= weights[drawn]) {
            left -= weights[drawn];
            drawn++;
        }
        return PORTFOLIO.get(drawn);
    }

    /** An acquisition function of the portfolio with its settings, to improve on a value. */
    Criterion criterion(AcquisitionFunction function, double best, double inflation) {
        boolean needsTarget = function == AcquisitionFunction.PI && options.xi() < MIN_XI;
        OptimizerOptions settings = needsTarget
                ? new OptimizerOptions(
                        options.randomStarts(), options.acquisition(), options.kappa(), MIN_XI, options.noise())
                : options;
        return Criterion.of(function, settings, best, inflation, null);
    }

    /** The gain of each acquisition function, at most 1 for each trial. */
    double[] gains() {
        double[] gains = new double[PORTFOLIO.size()];
        double[] mean = new double[points.size()];
        double[] variance = new double[points.size()];
        Arrays.setAll(variance, p -> covariance.variance(points.get(p)));
        for (int known = 0; known < trials.size(); known++) {
            int[] nominees = known < MIN_TRIALS ? new int[0] : nominees(known, mean, variance);
            for (int p = 0; p < mean.length; p++) {
                mean[p] += means[p][known];
                variance[p] -= reductions[p][known];
            }
            for (int i = 0; i < nominees.length; i++) {
                gains[i] += reward(mean[nominees[i]]);
            }
        }
        return gains;
    }

    /** The point that each acquisition function nominates after so many trials; none that was tried by then. */
    private int[] nominees(int known, double[] mean, double[] variance) {
        int spread = points.size() - trials.size();
        double best = Double.POSITIVE_INFINITY;
        for (int p = spread; p < spread + known; p++) {
            best = Math.min(best, mean[p]);
        }
        int[] nominees = new int[PORTFOLIO.size()];
        for (int i = 0; i < nominees.length; i++) {
            Criterion criterion = criterion(PORTFOLIO.get(i), best, 1);
            double highest = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < mean.length; p++) {
                boolean untried = p < spread || p >= spread + known;
                double value = untried
                        ? criterion.value(new Posterior(mean[p], deviation(variance[p], points.get(p))))
                        : highest;
                if (value > highest) {
                    highest = value;
                    nominees[i] = p;
                }
            }
        }
        return nominees;
    }

    private double deviation(double variance, double[] point) {
        return Math.sqrt(Math.max(variance, MIN_VARIANCE_SHARE * covariance.variance(point)));
    }

    /** 1 for the best objective so far, 0 for the worst. */
    private double reward(double mean) {
        double low = Arrays.stream(trials.objectives()).min().orElseThrow();
        double high = Arrays.stream(trials.objectives()).max().orElseThrow();
        return high > low ? Math.max(0, Math.min(1, (high - mean) / (high - low))) : 0;
    }
}
