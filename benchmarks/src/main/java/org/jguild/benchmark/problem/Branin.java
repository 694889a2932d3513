package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** Branin's function: three equal minima in a curved valley. */
final class Branin implements Problem {

    @Override
    public String name() {
        return "branin";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-5, 10), "y", Spaces.real(0, 15));
    }

    @Override
    public double value(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        double bend = Spaces.number(flags, "y") - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x) + 10;
    }

    @Override
    public double minimum() {
        return 0.39788735772973816;
    }
}
