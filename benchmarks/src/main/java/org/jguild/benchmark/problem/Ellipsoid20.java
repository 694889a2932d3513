package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * A bowl over twenty variables whose steepness grows from dimension to dimension.
 *
 * <p>Source: the axis-parallel hyper-ellipsoid of De Jong's thesis, 1975, and of its successors. The optimum, there at the
 * centre of the box, is moved: it is at {@link Shift#of} with a reach of 5.
 */
final class Ellipsoid20 implements Problem {

    @Override
    public String name() {
        return "ellipsoid20";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(20, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Shift.undo(Spaces.numbers(flags), 5);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * Spaces.square(x[i]);
        }
        return sum;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
