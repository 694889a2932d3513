package org.jguild.search.gp;

import java.util.Arrays;

/**
 * The probability that a trial does not fail: 1 / (1 + (d₊ / d₋)⁴), where d₊ is the distance to the nearest finished trial and
 * d₋ that to the nearest failed one. Half-way between the two it is 1/2 whatever the distance, so the border of a failing region
 * is approached in big steps, and the surroundings of a point that failed by accident stay within reach.
 */
final class Feasibility {

    /** The exponent of the ratio of the squared distances. */
    private static final double EXPONENT = 2;

    private final double[][] finished;
    private final double[][] failed;
    private final Distance distance;
    private final double[] weights;

    /**
     * Creates the function.
     *
     * @param finished the points of finished trials, at least one
     * @param failed the points of failed trials
     * @param distance how points are compared
     */
    Feasibility(double[][] finished, double[][] failed, Distance distance) {
        this.finished = finished.clone();
        this.failed = failed.clone();
        this.distance = distance;
        this.weights = new double[distance.dimensions()];
        Arrays.fill(weights, 1);
    }

    /** Returns the logarithm of the probability. */
    double logProbability(double[] x) {
        return failed.length == 0 ? 0 : -StrictMath.log1p(failureOdds(x, nearest(finished, x), nearest(failed, x)));
    }

    /** Returns the logarithm of the probability, and subtracts its gradient from the given one. */
    double subtractGradient(double[] x, double[] gradient) {
        if (failed.length == 0) {
            return 0;
        }
        double[] good = nearest(finished, x);
        double[] bad = nearest(failed, x);
        double toGood = distance.squared(weights, x, good);
        double toBad = distance.squared(weights, x, bad);
        double odds = failureOdds(x, good, bad);
        for (int i = 0; i < x.length && odds > 0; i++) {
            double logRatioDerivative =
                    distance.derivative(i, x, good) / toGood - distance.derivative(i, x, bad) / toBad;
            gradient[i] += EXPONENT * odds / (1 + odds) * logRatioDerivative;
        }
        return -StrictMath.log1p(odds);
    }

    private double failureOdds(double[] x, double[] good, double[] bad) {
        double toGood = distance.squared(weights, x, good);
        return toGood == 0 ? 0 : StrictMath.pow(toGood / distance.squared(weights, x, bad), EXPONENT);
    }

    private double[] nearest(double[][] points, double[] x) {
        double[] nearest = points[0];
        for (double[] point : points) {
            if (distance.squared(weights, point, x) < distance.squared(weights, nearest, x)) {
                nearest = point;
            }
        }
        return nearest;
    }
}
