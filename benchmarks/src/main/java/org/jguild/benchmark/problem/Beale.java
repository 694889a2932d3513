package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Beale's function: a flat valley between walls of five decades, least at (3, 0.5).
 *
 * <p>Source: Beale, On an Iterative Method for Finding a Local Minimum of a Function of More than One Variable, 1958.
 */
final class Beale implements Problem {

    @Override
    public String name() {
        return "beale";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-4.5, 4.5), "y", Spaces.real(-4.5, 4.5));
    }

    @Override
    public double value(FlagValues flags) {
        return beale(Spaces.number(flags, "x"), Spaces.number(flags, "y"));
    }

    /** The function of its two variables. */
    static double beale(double x, double y) {
        return Spaces.square(1.5 - x + x * y)
                + Spaces.square(2.25 - x + x * y * y)
                + Spaces.square(2.625 - x + x * y * y * y);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
