package org.jguild.search.cma;

/** Linear combinations and norms of vectors. */
final class Vectors {

    private Vectors() {}

    /** Adds a multiple of a vector to a sum in place. */
    static void addScaled(double[] sum, double[] vector, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    /** Returns a x + b y. */
    static double[] combine(double a, double[] x, double b, double[] y) {
        double[] sum = new double[x.length];
        addScaled(sum, x, a);
        addScaled(sum, y, b);
        return sum;
    }

    /** Returns the Euclidean norm. */
    static double norm(double[] vector) {
        double squares = 0;
        for (double element : vector) {
            squares += element * element;
        }
        return Math.sqrt(squares);
    }
}
