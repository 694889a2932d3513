package org.jguild.search.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jguild.search.acquisition.Posterior;
import org.jguild.search.acquisition.StandardNormal;
import org.jguild.search.points.ObjectiveTransform;
import org.jguild.search.points.Observations;

/**
 * Pruned trials as censored observations: the objective of each would have been higher than a bound. It counts as finished with the mean
 * of the posterior truncated there, which is the posterior mean where that is higher anyway. So an early value, which is worse than the
 * last one would have been, does not bend the model; nor does one that diverges, as a bound counts as at most the highest mean of a
 * finished trial.
 *
 * <p>Source: Hutter, Hoos and Leyton-Brown 2013, "Bayesian optimization with censored response data", arXiv:1310.1947, here with a single
 * imputation.
 */
final class CensoredTrials {

    /** Of more pruned trials, those are used that the finished ones would let expect the most of. */
    private static final int MAX_TRIALS = 200;

    private final double[][] points;
    private final double[] targets;

    /**
     * Imputes targets.
     *
     * @param observations the trials
     * @param transform the transformation of their objectives
     * @param process the Gaussian process given the finished trials
     */
    CensoredTrials(Observations observations, ObjectiveTransform transform, GaussianProcess process) {
        double[][] pruned = observations.pruned();
        double[] bounds = observations.bounds();
        double[] means = process.means();
        double lowest = Arrays.stream(means).min().orElseThrow();
        double highest = Arrays.stream(means).max().orElseThrow();
        int[] chosen = mostPromising(pruned, process);
        points = Arrays.stream(chosen).mapToObj(i -> pruned[i]).toArray(double[][]::new);
        targets = Arrays.stream(chosen)
                .mapToDouble(i -> {
                    double known =
                            Double.isInfinite(bounds[i]) ? lowest : transform.apply(new double[] {bounds[i]})[0];
                    double bound = Math.max(lowest, Math.min(known, highest));
                    return truncatedMean(process.posterior(pruned[i]), bound);
                })
                .toArray();
    }

    /** Returns the indices of the points with the lowest posterior means, where bounds matter most. */
    private static int[] mostPromising(double[][] points, GaussianProcess process) {
        double[] means = Arrays.stream(points).mapToDouble(process::mean).toArray();
        return IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> means[i])
                        .thenComparing(i -> points[i], Arrays::compare))
                .limit(MAX_TRIALS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns the mean of a normal distribution truncated to the values above a bound. */
    private static double truncatedMean(Posterior posterior, double bound) {
        double z = (posterior.mean() - bound) / posterior.standardDeviation();
        return posterior.mean() + posterior.standardDeviation() * StandardNormal.logCumulativeDerivative(z);
    }

    /** Returns the points. */
    double[][] points() {
        return points.clone();
    }

    /** Returns the imputed target of each point, never below the lowest posterior mean at a finished trial. */
    double[] targets() {
        return targets.clone();
    }
}
