package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Powell's singular function of sixteen variables: four equal groups of four, whose curvature vanishes at the optimum and
 * whose values span decades.
 *
 * <p>Source: Powell, Computer Journal 5, 1962; extended to many groups by Moré, Garbow and Hillstrom, 1981. The optimum,
 * there at 0, is moved: it is at {@link Shift#of} with a reach of 3.
 */
final class Powell16 implements Problem {

    @Override
    public String name() {
        return "powell16";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(16, -4, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), 3);
        double sum = 0;
        for (int i = 0; i < x.length; i += 4) {
            sum += Spaces.square(x[i] + 10 * x[i + 1])
                    + 5 * Spaces.square(x[i + 2] - x[i + 3])
                    + Spaces.square(Spaces.square(x[i + 1] - 2 * x[i + 2]))
                    + 10 * Spaces.square(Spaces.square(x[i] - x[i + 3]));
        }
        return sum;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
