package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Zakharov's function of five variables: one valley, steep in one direction that is not along an axis.
 *
 * <p>Source: Jamil and Yang, A Literature Survey of Benchmark Functions for Global Optimisation Problems, 2013, arXiv:1308.4008.
 * The optimum is at {@link Shift#of} with a reach of 5.
 */
final class Zakharov5 implements Problem {

    @Override
    public String name() {
        return "zakharov5";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(5, -5, 10);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), 5);
        double squares = 0;
        double slope = 0;
        for (int i = 0; i < x.length; i++) {
            squares += x[i] * x[i];
            slope += (i + 1) * x[i] / 2;
        }
        double square = slope * slope;
        return squares + square + square * square;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
