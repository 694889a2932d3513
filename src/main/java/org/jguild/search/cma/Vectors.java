package org.jguild.search.cma;

/** Sums and lengths of vectors. */
final class Vectors {

    private Vectors() {}

    /** Adds a multiple of a vector to a sum in place. */
    static void add(double[] sum, double[] vector, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    /** A multiple of one vector plus a multiple of another. */
    static double[] blend(double[] first, double firstFactor, double[] second, double secondFactor) {
        double[] sum = new double[first.length];
        add(sum, first, firstFactor);
        add(sum, second, secondFactor);
        return sum;
    }

    /** The length of a vector. */
    static double length(double[] vector) {
        double squares = 0;
        for (double element : vector) {
            squares += element * element;
        }
        return Math.sqrt(squares);
    }
}
