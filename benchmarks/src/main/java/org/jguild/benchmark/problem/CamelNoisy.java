package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The six-hump camel function with noise: two equal minima, at (0.0898, -0.7127) and (-0.0898, 0.7127), and four others.
 *
 * <p>Source: Dixon and Szegö, Towards Global Optimisation 2, 1978. The usual box has its centre halfway between the
 * minima; this one does not, and is smaller.
 */
final class CamelNoisy implements Problem {

    @Override
    public String name() {
        return "camel-noisy";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-1.5, 2.5), "y", Spaces.real(-1.2, 1.6));
    }

    @Override
    public double value(FlagValues flags) {
        return camel(Spaces.number(flags, "x"), Spaces.number(flags, "y"));
    }

    /** The function without noise. */
    static double camel(double x, double y) {
        double xx = x * x;
        double yy = y * y;
        return (4 - 2.1 * xx + xx * xx / 3) * xx + x * y + (4 * yy - 4) * yy;
    }

    @Override
    public double minimum() {
        return -1.0316284534898774;
    }

    @Override
    public double noise() {
        return 0.5;
    }
}
