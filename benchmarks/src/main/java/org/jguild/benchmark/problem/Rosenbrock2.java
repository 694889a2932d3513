package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** Rosenbrock's function of two variables: a bent, flat valley between steep walls. */
final class Rosenbrock2 implements Problem {

    @Override
    public String name() {
        return "rosenbrock2";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-2, 2), "y", Spaces.real(-2, 2));
    }

    @Override
    public double value(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        double y = Spaces.number(flags, "y");
        return 100 * Spaces.square(y - x * x) + Spaces.square(1 - x);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
