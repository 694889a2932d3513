package org.jguild.search.tpe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.Observations;

/**
 * The acquisition function of TPE, the density ratio l(x)/g(x), which increases with the expected improvement.
 *
 * <p>Source: Bergstra, Bardenet, Bengio and Kégl 2011, "Algorithms for hyper-parameter optimization", NeurIPS 24, section 4.
 *
 * @param l the density of the good trials: the quantile γ with the lowest objectives
 * @param g the density of all others
 */
record DensityRatio(ParzenEstimator l, ParzenEstimator g) {

    /** The quantile γ of the finished trials that count as good. */
    private static final double GAMMA = 0.15;

    private static final int MAX_GOOD = 25;
    /** The bandwidth of an estimator without any point, before it is narrowed by Scott's rule. */
    private static final double BANDWIDTH = 0.07;

    private static final double MIN_BANDWIDTH = 0.01;
    /** The weights of the uniform components, in kernels. */
    private static final double L_PRIOR_WEIGHT = 0.5;

    private static final double G_PRIOR_WEIGHT = 1;

    /** Splits the trials into good and other ones, to which pruned, failed and running ones are added. */
    static DensityRatio of(Coordinates coordinates, Observations observations) {
        double[][] points = observations.finished();
        double[] objectives = observations.objectives();
        List<double[]> byObjective = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> objectives[i])
                        .thenComparing(i -> points[i], Arrays::compare))
                .map(i -> points[i])
                .toList();
        int good = Math.min((int) Math.ceil(GAMMA * points.length), MAX_GOOD);
        List<double[]> others = new ArrayList<>(byObjective.subList(good, points.length));
        others.addAll(Arrays.asList(observations.pruned()));
        others.addAll(Arrays.asList(observations.failed()));
        others.addAll(Arrays.asList(observations.running()));
        return new DensityRatio(
                estimator(coordinates, byObjective.subList(0, good), L_PRIOR_WEIGHT),
                estimator(coordinates, others, G_PRIOR_WEIGHT));
    }

    /** Scales the bandwidth with the number n of points (the prior included) and d of dimensions by Scott's rule, n^(−1/(d + 4)). */
    private static ParzenEstimator estimator(Coordinates coordinates, List<double[]> points, double priorWeight) {
        int dimensions = coordinates.dimensions();
        double bandwidth = BANDWIDTH * StrictMath.pow(points.size() + 1.0, -1.0 / (dimensions + 4));
        double[] bandwidths = new double[dimensions];
        Arrays.fill(bandwidths, Math.max(MIN_BANDWIDTH, bandwidth));
        return new ParzenEstimator(coordinates, points.toArray(double[][]::new), bandwidths, priorWeight);
    }

    /** Draws a candidate from l. */
    double[] draw(RandomGenerator random) {
        return l.draw(random);
    }

    /** Returns log l(x) − log g(x). */
    double logRatio(double[] x) {
        return l.logDensity(x) - g.logDensity(x);
    }
}
