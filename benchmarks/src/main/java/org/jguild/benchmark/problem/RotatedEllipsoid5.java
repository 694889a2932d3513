package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * An ellipsoid of five variables at an angle to the axes: ill-conditioned and not separable.
 *
 * <p>Source: the function f_elli of Hansen and Ostermeier, Evolutionary Computation 9, 2001, which is meant to be rotated. The
 * optimum is at {@link Shift#of} with a reach of 5.
 */
final class RotatedEllipsoid5 implements Problem {

    private static final Rotation ROTATION = new Rotation(5, 1);

    @Override
    public String name() {
        return "rotated-ellipsoid5";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(5, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        return Ellipsoid10.of(ROTATION.apply(Shift.undo(Spaces.numbers(flags), 5)));
    }

    @Override
    public double minimum() {
        return 0;
    }
}
