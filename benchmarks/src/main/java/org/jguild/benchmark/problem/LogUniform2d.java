package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** A bowl over the logarithm of one flag and over another flag. */
final class LogUniform2d implements Problem {

    @Override
    public String name() {
        return "loguniform2d";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("lr", Spaces.log(1e-6, 1), "m", Spaces.real(0, 1));
    }

    @Override
    public double value(FlagValues flags) {
        return Spaces.square(StrictMath.log10(Spaces.number(flags, "lr")) + 2.5)
                + 4 * Spaces.square(Spaces.number(flags, "m") - 0.3);
    }

    @Override
    public double minimum() {
        return 0;
    }
}
