package org.jguild.benchmark.problem;

/** Moves the optimum of a function away from the centre of its box and from the diagonal. */
final class Shift {

    private Shift() {}

    /**
     * How far the optimum moves in one dimension: at most 0.76 of the reach, another share in each of twenty dimensions,
     * never 0.
     */
    static double of(int dimension, double reach) {
        int place = (7 * dimension + 3) % 20;
        return reach * (2 * place - 19) / 25;
    }

    /** The point seen from the moved origin. */
    static double[] undo(double[] x, double reach) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] - of(i, reach);
        }
        return moved;
    }
}
