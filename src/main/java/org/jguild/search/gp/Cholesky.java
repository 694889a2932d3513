package org.jguild.search.gp;

/** The lower triangular root L of a symmetric positive matrix A = L Lᵀ. */
final class Cholesky {

    private static final int ATTEMPTS = 8;

    private final double[][] root;
    private final double jitter;

    private Cholesky(double[][] root, double jitter) {
        this.root = root;
        this.jitter = jitter;
    }

    /**
     * Takes a matrix apart. One that is not positive by rounding gets a little added to its diagonal, ten times more each
     * time until it is.
     *
     * @param matrix a symmetric matrix, of which the lower triangle is read
     */
    static Cholesky of(double[][] matrix) {
        double jitter = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double[][] root = decompose(matrix, jitter);
            if (root != null) {
                return new Cholesky(root, jitter);
            }
            jitter = jitter == 0 ? 1e-10 * matrix[0][0] : jitter * 10;
        }
        throw new IllegalStateException("the covariance of " + matrix.length + " points is not positive");
    }

    private static double[][] decompose(double[][] matrix, double jitter) {
        double[][] root = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            double[] row = new double[i + 1];
            root[i] = row;
            for (int j = 0; j < i; j++) {
                row[j] = (matrix[i][j] - dot(row, root[j], j)) / root[j][j];
            }
            double pivot = matrix[i][i] + jitter - dot(row, row, i);
            if (!(pivot > 1e-14 * matrix[i][i])) {
                return null;
            }
            row[i] = Math.sqrt(pivot);
        }
        return root;
    }

    /** What was added to the diagonal. */
    double jitter() {
        return jitter;
    }

    /** An element of the diagonal of L. */
    double pivot(int row) {
        return root[row][row];
    }

    /** The solution x of L x = b. */
    double[] solveLower(double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (b[i] - dot(root[i], x, i)) / root[i][i];
        }
        return x;
    }

    /** The solution x of Lᵀ x = b. */
    double[] solveUpper(double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= root[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= root[i][j] * x[i];
            }
        }
        return x;
    }

    /** The solution x of A x = b. */
    double[] solve(double[] b) {
        return solveUpper(solveLower(b));
    }

    /** Half the logarithm of the determinant of A. */
    double halfLogDeterminant() {
        double sum = 0;
        for (int i = 0; i < root.length; i++) {
            sum += StrictMath.log(root[i][i]);
        }
        return sum;
    }

    /** The lower triangle of the inverse of A. */
    double[][] inverse() {
        int n = root.length;
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

    /** Column j of the inverse of L, which is 0 above its diagonal. */
    private double[] inverseColumn(int j) {
        double[] column = new double[root.length];
        column[j] = 1 / root[j][j];
        for (int i = j + 1; i < column.length; i++) {
            column[i] = -dot(root[i], column, j, i) / root[i][i];
        }
        return column;
    }

    /** The scalar product of the first elements. */
    static double dot(double[] a, double[] b, int count) {
        return dot(a, b, 0, count);
    }

    /** The scalar product of some elements, as four sums that a processor can work on at once. */
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
