package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * A narrow ridge of two variables at an angle to the axes: ill-conditioned.
 *
 * <p>Source: the function f_cigar of Hansen and Ostermeier, Evolutionary Computation 9, 2001. The optimum is at {@link Shift#of}
 * with a reach of 5.
 */
final class Cigar2 implements Problem {

    private static final Rotation ROTATION = new Rotation(2, 1);

    @Override
    public String name() {
        return "cigar2";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(2, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = ROTATION.apply(Shift.undo(Spaces.numbers(flags), 5));
        return Spaces.square(x[0]) + Spaces.square(1000 * x[1]);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
