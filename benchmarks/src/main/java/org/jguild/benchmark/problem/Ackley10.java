package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Ackley's function of ten variables: a funnel covered with ripples.
 *
 * <p>Source: Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987. The optimum, there at the centre of the box,
 * is moved: it is at {@link Shift#of} with a reach of 15, and the box is narrower than usual.
 */
final class Ackley10 implements Problem {

    private static final double REACH = 15;

    @Override
    public String name() {
        return "ackley10";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(10, -REACH, REACH);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), REACH);
        double squares = 0;
        double waves = 0;
        for (double part : x) {
            squares += Spaces.square(part);
            waves += StrictMath.cos(2 * Math.PI * part);
        }
        return 20
                + Math.E
                - 20 * StrictMath.exp(-0.2 * StrictMath.sqrt(squares / x.length))
                - StrictMath.exp(waves / x.length);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
