package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** Hartmann's function of three variables: four Gaussian pits. */
final class Hartmann3 implements Problem {

    private static final double[][] WIDTHS = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
    private static final double[][] CENTRES = {
        {0.3689, 0.1170, 0.2673}, {0.4699, 0.4387, 0.7470}, {0.1091, 0.8732, 0.5547}, {0.0381, 0.5743, 0.8828}
    };

    @Override
    public String name() {
        return "hartmann3";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(3, 0, 1);
    }

    @Override
    public double value(FlagValues flags) {
        return -Hartmann.pits(Spaces.numbers(flags), WIDTHS, CENTRES);
    }

    @Override
    public double minimum() {
        return -3.86277978733;
    }
}
