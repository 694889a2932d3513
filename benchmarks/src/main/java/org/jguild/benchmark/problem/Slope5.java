package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * A plane over five variables, whose optimum is in a corner of the space; the steepness grows from dimension to dimension.
 *
 * <p>Source: the linear slope of Hansen, Finck, Ros and Auger, Inria report 6829, 2009.
 */
final class Slope5 implements Problem {

    @Override
    public String name() {
        return "slope5";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(5, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Spaces.numbers(flags);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double steepness = StrictMath.pow(10, i / (x.length - 1.0));
            sum += steepness * (i % 2 == 0 ? 5 - x[i] : 5 + x[i]);
        }
        return sum;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
