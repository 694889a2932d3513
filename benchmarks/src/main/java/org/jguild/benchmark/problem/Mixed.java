package org.jguild.benchmark.problem;

import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** Two real flags, an integer and a category that moves the optimum of one of the others. */
final class Mixed implements Problem {

    private static final List<String> OPTIMIZERS = List.of("adam", "sgd", "rmsprop", "adagrad");
    private static final double[] CENTRES = {0.7, 0.2, 0.6, 0.4};
    private static final double[] OFFSETS = {0, 0.6, 0.25, 1};

    @Override
    public String name() {
        return "mixed";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of(
                "u", Spaces.real(0, 1),
                "lr", Spaces.log(1e-6, 1),
                "n", Spaces.integer(1, 10),
                "opt", Spaces.choice(OPTIMIZERS.toArray()));
    }

    @Override
    public double value(FlagValues flags) {
        int opt = OPTIMIZERS.indexOf(flags.get("opt"));
        return 4 * Spaces.square(Spaces.number(flags, "u") - CENTRES[opt])
                + 0.5 * Spaces.square(StrictMath.log10(Spaces.number(flags, "lr")) + 3)
                + 0.05 * Spaces.square(Spaces.number(flags, "n") - 6)
                + OFFSETS[opt];
    }

    @Override
    public double minimum() {
        return 0;
    }
}
