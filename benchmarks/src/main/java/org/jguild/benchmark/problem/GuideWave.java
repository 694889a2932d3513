package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The function of Guild AI's tutorials, {@code sin(5x) (1 - tanh(x²))}, with or without noise.
 *
 * @param name the problem's name
 * @param noise the standard deviation of the noise
 */
record GuideWave(String name, double noise) implements Problem {

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-2, 2));
    }

    @Override
    public double value(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        return StrictMath.sin(5 * x) * (1 - StrictMath.tanh(x * x));
    }

    @Override
    public double minimum() {
        return -0.9094298025;
    }
}
