package org.jguild.search.gp;

import org.jspecify.annotations.Nullable;

/**
 * The Cholesky decomposition A = L Lᵀ of a symmetric positive definite matrix, with L lower triangular.
 *
 * <p>Source: Golub and Van Loan 2013, Matrix Computations, fourth edition, section 4.2; the use in Gaussian process regression:
 * Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, appendix A.4.
 */
final class Cholesky {

    private static final int MAX_ATTEMPTS = 8;
    private static final double FIRST_JITTER = 1e-10;
    /** A pivot below this part of the diagonal element of A counts as 0. */
    private static final double MIN_RELATIVE_PIVOT = 1e-14;

    private final double[][] l;
    private final double jitter;

    private Cholesky(double[][] l, double jitter) {
        this.l = l;
        this.jitter = jitter;
    }

    /**
     * Decomposes a matrix. If it is not positive definite because of rounding, a jitter is added to its diagonal, ten times as
     * much in each attempt.
     *
     * @param a a symmetric matrix, of which the lower triangle is read
     */
    static Cholesky of(double[][] a) {
        double jitter = 0;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            double @Nullable [][] l = decompose(a, jitter);
            if (l != null) {
                return new Cholesky(l, jitter);
            }
            jitter = jitter == 0 ? FIRST_JITTER * a[0][0] : jitter * 10;
        }
        throw new IllegalStateException("the covariance matrix of " + a.length + " points is not positive definite");
    }

    /** The lower triangle L; null if the matrix with the jitter is not positive definite. */
    private static double @Nullable [][] decompose(double[][] a, double jitter) {
        double[][] l = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            double[] row = new double[i + 1];
            l[i] = row;
            for (int j = 0; j < i; j++) {
                row[j] = (a[i][j] - dot(row, l[j], j)) / l[j][j];
            }
            double pivot = a[i][i] + jitter - dot(row, row, i);
            if (!(pivot > MIN_RELATIVE_PIVOT * a[i][i])) {
                return null;
            }
            row[i] = Math.sqrt(pivot);
        }
        return l;
    }

    /** Returns what was added to the diagonal of A. */
    double jitter() {
        return jitter;
    }

    /** Returns the diagonal element L_ii. */
    double diagonal(int i) {
        return l[i][i];
    }

    /** Returns L⁻¹b, by forward substitution. */
    double[] solveLower(double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (b[i] - dot(l[i], x, i)) / l[i][i];
        }
        return x;
    }

    /** Returns L⁻ᵀb, by back substitution. */
    double[] solveUpper(double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= l[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= l[i][j] * x[i];
            }
        }
        return x;
    }

    /** Returns A⁻¹b. */
    double[] solve(double[] b) {
        return solveUpper(solveLower(b));
    }

    /** Returns ½ log |A| = Σ log L_ii. */
    double halfLogDeterminant() {
        double sum = 0;
        for (int i = 0; i < l.length; i++) {
            sum += StrictMath.log(l[i][i]);
        }
        return sum;
    }

    /** Returns the lower triangle of A⁻¹ = L⁻ᵀ L⁻¹. */
    double[][] inverse() {
        int n = l.length;
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            columns[j] = inverseColumn(j);
        }
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                inverse[i][j] = dot(columns[i], columns[j], i, n);
            }
        }
        return inverse;
    }

    /** Returns column j of L⁻¹, which is 0 above its diagonal. */
    private double[] inverseColumn(int j) {
        double[] column = new double[l.length];
        column[j] = 1 / l[j][j];
        for (int i = j + 1; i < column.length; i++) {
            column[i] = -dot(l[i], column, j, i) / l[i][i];
        }
        return column;
    }

    /** Returns the dot product of the first elements of two vectors. */
    static double dot(double[] a, double[] b, int count) {
        return dot(a, b, 0, count);
    }

    /** Sums in four accumulators, which a processor can work on at once. */
    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = from;
        for (; k < to - 3; k += 4) {
            sum += a[k] * b[k];
            second += a[k + 1] * b[k + 1];
            third += a[k + 2] * b[k + 2];
            fourth += a[k + 3] * b[k + 3];
        }
        for (; k < to; k++) {
            sum += a[k] * b[k];
        }
        return sum + second + (third + fourth);
    }
}
