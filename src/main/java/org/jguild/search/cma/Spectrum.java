package org.jguild.search.cma;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** The principal axes of a covariance matrix and the deviations along them. */
final class Spectrum {

    /** One axis a row. */
    private final double[][] axes;

    private final double[] deviations;

    private Spectrum(double[][] axes, double[] deviations) {
        this.axes = axes;
        this.deviations = deviations;
    }

    /**
     * Finds the axes.
     *
     * @param covariance a symmetric matrix; eigenvalues that rounding made negative count as next to nothing
     */
    static Spectrum of(double[][] covariance) {
        if (covariance.length == 0) {
            return new Spectrum(new double[0][], new double[0]);
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        double[] deviations = eigen.getRealEigenvalues();
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(Math.max(deviations[i], 1e-20));
        }
        return new Spectrum(eigen.getVT().getData(), deviations);
    }

    /** Turns independent draws of deviation 1 into ones with this covariance. */
    double[] colour(double[] draws) {
        double[] sum = new double[draws.length];
        for (int k = 0; k < axes.length; k++) {
            add(sum, axes[k], deviations[k] * draws[k]);
        }
        return sum;
    }

    /** Turns a vector into one whose elements would be independent, of deviation 1, were it drawn with this covariance. */
    double[] whiten(double[] vector) {
        double[] sum = new double[vector.length];
        for (int k = 0; k < axes.length; k++) {
            double along = 0;
            for (int i = 0; i < vector.length; i++) {
                along += axes[k][i] * vector[i];
            }
            add(sum, axes[k], along / deviations[k]);
        }
        return sum;
    }

    private static void add(double[] sum, double[] axis, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * axis[i];
        }
    }

    /** The quotient of the greatest and the least deviation. */
    double condition() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (double deviation : deviations) {
            least = Math.min(least, deviation);
            greatest = Math.max(greatest, deviation);
        }
        return greatest / least;
    }
}
