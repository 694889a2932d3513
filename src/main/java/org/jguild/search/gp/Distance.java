package org.jguild.search.gp;

/** Squared distances between points, dimension by dimension: 0 or 1 for a categorical flag. */
final class Distance {

    private final boolean[] categorical;

    Distance(boolean[] categorical) {
        this.categorical = categorical.clone();
    }

    int dimensions() {
        return categorical.length;
    }

    /** The squared distance in one dimension. */
    double squared(int dimension, double[] a, double[] b) {
        double difference = a[dimension] - b[dimension];
        if (categorical[dimension]) {
            return difference == 0 ? 0 : 1;
        }
        return difference * difference;
    }

    /** The squared distance over all dimensions, each with its weight. */
    double squared(double[] weights, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * squared(i, a, b);
        }
        return sum;
    }

    /** The derivative of the squared distance in one dimension by the first point's coordinate. */
    double slope(int dimension, double[] a, double[] b) {
        return categorical[dimension] ? 0 : 2 * (a[dimension] - b[dimension]);
    }
}
