package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Rosenbrock's function of ten variables: a bent valley with a flat bottom.
 *
 * <p>Source: Rosenbrock, The Computer Journal 3, 1960, in the usual extension to many variables. The optimum, there at 1 in every
 * dimension, is moved by {@link Shift#of} with a reach of 0.8.
 */
final class Rosenbrock10 implements Problem {

    @Override
    public String name() {
        return "rosenbrock10";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(10, -2, 2);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), 0.8);
        double sum = 0;
        for (int i = 0; i < x.length - 1; i++) {
            sum += valley(x[i], x[i + 1]);
        }
        return sum;
    }

    /** Returns the function of two variables. */
    static double valley(double x, double y) {
        return 100 * Spaces.square(y - x * x) + Spaces.square(1 - x);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
