package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Schaffer's seventh function of ten variables: many valleys, the narrower the nearer the optimum.
 *
 * <p>Source: Schaffer, Caruana, Eshelman and Das, Proceedings of the Third International Conference on Genetic Algorithms, 1989, in
 * the extension to many variables of Hansen, Finck, Ros and Auger, Inria report 6829, 2009. The optimum is at {@link Shift#of} with
 * a reach of 100.
 */
final class Schaffer10 implements Problem {

    private static final double REACH = 100;

    @Override
    public String name() {
        return "schaffer10";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(10, -REACH, REACH);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), REACH);
        double sum = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double radius = Math.sqrt(x[i] * x[i] + x[i + 1] * x[i + 1]);
            double wave = StrictMath.sin(50 * StrictMath.pow(radius, 0.2));
            sum += Math.sqrt(radius) * (1 + wave * wave);
        }
        return Spaces.square(sum / (x.length - 1));
    }

    @Override
    public double minimum() {
        return 0;
    }
}
