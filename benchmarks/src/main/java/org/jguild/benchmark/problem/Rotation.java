package org.jguild.benchmark.problem;

import java.util.Random;

/** A rotation (or a reflection) drawn at random. */
final class Rotation {

    private final double[][] rows;

    Rotation(int dimensions, long seed) {
        Random random = new Random(seed);
        rows = new double[dimensions][dimensions];
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j < dimensions; j++) {
                rows[i][j] = random.nextGaussian();
            }
            for (int k = 0; k < i; k++) {
                double projection = dot(rows[i], rows[k]);
                for (int j = 0; j < dimensions; j++) {
                    rows[i][j] -= projection * rows[k][j];
                }
            }
            double length = Math.sqrt(dot(rows[i], rows[i]));
            for (int j = 0; j < dimensions; j++) {
                rows[i][j] /= length;
            }
        }
    }

    /** Returns the rotated point. */
    double[] apply(double[] x) {
        double[] rotated = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            rotated[i] = dot(rows[i], x);
        }
        return rotated;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
