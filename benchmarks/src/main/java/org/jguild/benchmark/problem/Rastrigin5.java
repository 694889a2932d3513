package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Rastrigin's function of five variables: separable, with waves over a bowl, about eleven valleys in each dimension.
 *
 * <p>Source: Rastrigin, Systems of Extremal Control, 1974; in this form Mühlenbein, Schomisch and Born, Parallel Computing 17,
 * 1991. The optimum is at {@link Shift#of} with a reach of 5.12.
 */
final class Rastrigin5 implements Problem {

    private static final double REACH = 5.12;

    @Override
    public String name() {
        return "rastrigin5";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(5, -REACH, REACH);
    }

    @Override
    public double value(FlagValues flags) {
        double sum = 0;
        for (double x : Shift.undo(Spaces.numbers(flags), REACH)) {
            sum += x * x + 10 - 10 * StrictMath.cos(2 * Math.PI * x);
        }
        return sum;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
