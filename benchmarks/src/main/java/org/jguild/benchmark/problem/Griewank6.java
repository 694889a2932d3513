package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Griewank's function of six variables with noise: a flat bowl with waves that are not separable.
 *
 * <p>Source: Griewank, Journal of Optimization Theory and Applications 34, 1981. The optimum, there at the centre of the
 * box, is moved: it is at {@link Shift#of} with a reach of 50. The box is narrower than usual, so that the waves count.
 */
final class Griewank6 implements Problem {

    private static final double REACH = 50;

    @Override
    public String name() {
        return "griewank6-noisy";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(6, -REACH, REACH);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), REACH);
        double bowl = 0;
        double waves = 1;
        for (int i = 0; i < x.length; i++) {
            bowl += Spaces.square(x[i]) / 4000;
            waves *= StrictMath.cos(x[i] / StrictMath.sqrt(i + 1));
        }
        return 1 + bowl - waves;
    }

    @Override
    public double minimum() {
        return 0;
    }

    @Override
    public double noise() {
        return 0.1;
    }
}
