package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * McCormick's function with noise: a tilted plane with waves across a parabola; its minimum is at about (-0.54720,
 * -1.54720).
 *
 * <p>Source: Adorio and Diliman, MVF - Multivariate Test Functions Library in C, 2005, after McCormick.
 */
final class McCormickNoisy implements Problem {

    @Override
    public String name() {
        return "mccormick-noisy";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-1.5, 4), "y", Spaces.real(-3, 4));
    }

    @Override
    public double value(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        double y = Spaces.number(flags, "y");
        return StrictMath.sin(x + y) + Spaces.square(x - y) - 1.5 * x + 2.5 * y + 1;
    }

    @Override
    public double minimum() {
        return -1.9132229549810367;
    }

    @Override
    public double noise() {
        return 1;
    }
}
