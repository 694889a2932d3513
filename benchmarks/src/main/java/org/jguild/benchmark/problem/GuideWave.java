package org.jguild.benchmark.problem;

import java.util.Optional;
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

    /** The other valleys are at least 0.6 higher. */
    @Override
    public Optional<Boolean> misses(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        return Optional.of(x < -0.5 || x > -0.1);
    }

    @Override
    public double minimum() {
        return -0.9094298025;
    }
}
