package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Levy's function of eight variables: waves of unequal height over a bowl.
 *
 * <p>Source: Levy and Montalvo, SIAM Journal on Scientific and Statistical Computing 6, 1985. The optimum, there at 1 in
 * every dimension, is moved: it is at {@link Shift#of} with a reach of 10.
 */
final class Levy8 implements Problem {

    private static final double REACH = 10;

    @Override
    public String name() {
        return "levy8";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(8, -REACH, REACH);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), REACH);
        int last = x.length - 1;
        double sum = Spaces.square(StrictMath.sin(Math.PI * (1 + x[0] / 4)));
        for (int i = 0; i < last; i++) {
            double wave = Spaces.square(StrictMath.sin(Math.PI * (1 + x[i] / 4) + 1));
            sum += Spaces.square(x[i] / 4) * (1 + 10 * wave);
        }
        double wave = Spaces.square(StrictMath.sin(2 * Math.PI * (1 + x[last] / 4)));
        return sum + Spaces.square(x[last] / 4) * (1 + wave);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
