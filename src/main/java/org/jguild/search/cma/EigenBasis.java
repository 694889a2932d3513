package org.jguild.search.cma;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The eigendecomposition C = B D² Bᵀ of a covariance matrix: the columns of B are its principal axes, the diagonal of D the
 * standard deviations along them (Hansen 2016, arXiv:1604.00772, section 0.1).
 */
final class EigenBasis {

    private static final double MIN_EIGENVALUE = 1e-20;

    /** The rows of Bᵀ: one principal axis per row. */
    private final double[][] axes;

    /** The diagonal of D. */
    private final double[] d;

    private EigenBasis(double[][] axes, double[] d) {
        this.axes = axes;
        this.d = d;
    }

    /**
     * Decomposes a matrix.
     *
     * @param c a symmetric matrix; eigenvalues below a minimum, such as those made negative by rounding, are raised to it
     */
    static EigenBasis of(double[][] c) {
        if (c.length == 0) {
            return new EigenBasis(new double[0][], new double[0]);
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(c, false));
        double[] d = eigen.getRealEigenvalues();
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.sqrt(Math.max(d[i], MIN_EIGENVALUE));
        }
        return new EigenBasis(eigen.getVT().getData(), d);
    }

    /** Returns y = B D z, which has the distribution N(0, C) if z has N(0, I). */
    double[] transform(double[] z) {
        double[] y = new double[z.length];
        for (int k = 0; k < axes.length; k++) {
            Vectors.addScaled(y, axes[k], d[k] * z[k]);
        }
        return y;
    }

    /** Returns C^(−1/2) y = B D⁻¹ Bᵀ y. */
    double[] whiten(double[] y) {
        double[] whitened = new double[y.length];
        for (int k = 0; k < axes.length; k++) {
            double projection = 0;
            for (int i = 0; i < y.length; i++) {
                projection += axes[k][i] * y[i];
            }
            Vectors.addScaled(whitened, axes[k], projection / d[k]);
        }
        return whitened;
    }

    /** Returns the ratio of the largest to the smallest standard deviation along an axis. */
    double axisRatio() {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double deviation : d) {
            smallest = Math.min(smallest, deviation);
            largest = Math.max(largest, deviation);
        }
        return largest / smallest;
    }
}
