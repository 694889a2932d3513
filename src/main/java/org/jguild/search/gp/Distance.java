package org.jguild.search.gp;

/**
 * Squared distances between points, by dimension: the squared difference for an ordered flag, 0 or 1 for a categorical one
 * (Hamming distance).
 */
final class Distance {

    private final boolean[] categorical;

    Distance(boolean[] categorical) {
        this.categorical = categorical.clone();
    }

    int dimensions() {
        return categorical.length;
    }

    /** Returns the squared distance in one dimension. */
    double squared(int dimension, double[] a, double[] b) {
        double difference = a[dimension] - b[dimension];
        if (categorical[dimension]) {
            return difference == 0 ? 0 : 1;
        }
        return difference * difference;
    }

    /** Returns the weighted sum of the squared distances in all dimensions. */
    double squared(double[] weights, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * squared(i, a, b);
        }
        return sum;
    }

    /** Returns the derivative of the squared distance in one dimension with respect to the coordinate of a. */
    double derivative(int dimension, double[] a, double[] b) {
        return categorical[dimension] ? 0 : 2 * (a[dimension] - b[dimension]);
    }
}
