package org.jguild.search.gp;

import java.util.Arrays;

/**
 * How likely a trial is to end well: the nearer a point is to a failed one, compared with the nearest finished one, the
 * less. Half-way between the two it is 1/2, whatever the distance, so that the border of a failing region is closed in on
 * in big steps, and the surroundings of a point that failed by accident stay within reach.
 */
final class Success {

    private static final double SHARPNESS = 2;

    private final double[][] finished;
    private final double[][] failed;
    private final Distance distance;
    private final double[] weights;

    /**
     * Makes the function.
     *
     * @param finished the points where trials ended well, at least one
     * @param failed the points where they failed
     * @param distance how points are compared
     */
    Success(double[][] finished, double[][] failed, Distance distance) {
        this.finished = finished.clone();
        this.failed = failed.clone();
        this.distance = distance;
        this.weights = new double[distance.dimensions()];
        Arrays.fill(weights, 1);
    }

    /** The logarithm of the probability. */
    double log(double[] x) {
        return failed.length == 0 ? 0 : -StrictMath.log1p(odds(x, nearest(finished, x), nearest(failed, x)));
    }

    /** The logarithm of the probability, whose derivatives are taken off the gradient. */
    double log(double[] x, double[] gradient) {
        if (failed.length == 0) {
            return 0;
        }
        double[] good = nearest(finished, x);
        double[] bad = nearest(failed, x);
        double toGood = distance.squared(weights, x, good);
        double toBad = distance.squared(weights, x, bad);
        double odds = odds(x, good, bad);
        for (int i = 0; i < x.length && odds > 0; i++) {
            double change = distance.slope(i, x, good) / toGood - distance.slope(i, x, bad) / toBad;
            gradient[i] += SHARPNESS * odds / (1 + odds) * change;
        }
        return -StrictMath.log1p(odds);
    }

    private double odds(double[] x, double[] good, double[] bad) {
        double toGood = distance.squared(weights, x, good);
        return toGood == 0 ? 0 : StrictMath.pow(toGood / distance.squared(weights, x, bad), SHARPNESS);
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
