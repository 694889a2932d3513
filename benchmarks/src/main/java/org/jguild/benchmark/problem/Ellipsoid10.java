package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * An ellipsoid of ten variables along the axes: separable, and a million times as steep in one dimension as in another.
 *
 * <p>Source: the function f_elli of Hansen and Ostermeier, Evolutionary Computation 9, 2001. The optimum is at {@link Shift#of}
 * with a reach of 5.
 */
final class Ellipsoid10 implements Problem {

    @Override
    public String name() {
        return "ellipsoid10";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(10, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        return of(Shift.undo(Spaces.numbers(flags), 5));
    }

    /** Returns the sum of the squares of 1000^(i/(n-1)) x_i. */
    static double of(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Spaces.square(StrictMath.pow(1000, i / (x.length - 1.0)) * x[i]);
        }
        return sum;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
