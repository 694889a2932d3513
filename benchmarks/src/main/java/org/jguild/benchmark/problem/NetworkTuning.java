package org.jguild.benchmark.problem;

import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * A closed form of what tuning a small network looks like, with noise: each optimizer has its own best learning rate, lower
 * for wider layers; dropout and weight decay replace each other; too narrow and too wide a layer both cost.
 *
 * <p>Source: of our own; the shapes are those of surveys such as Bischl and others, Hyperparameter Optimization, 2023. Best
 * with adam and 63 units, where lr is 10^-2.9 · (64 / 63)^0.5 and dropout + 0.1 · log10(decay) is -0.15.
 */
final class NetworkTuning implements Problem {

    private static final List<String> OPTIMIZERS = List.of("sgd", "rmsprop", "adam");
    private static final double[] FLOORS = {0.06, 0.09, 0.05};
    private static final double[] RATES = {-1.2, -3.4, -2.9};

    @Override
    public String name() {
        return "network-tuning-noisy";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of(
                "decay", Spaces.log(1e-7, 1e-1),
                "dropout", Spaces.real(0, 0.7),
                "lr", Spaces.log(1e-5, 1),
                "optimizer", Spaces.choice(OPTIMIZERS.toArray()),
                "units", Spaces.integer(4, 256));
    }

    @Override
    public double value(FlagValues flags) {
        int optimizer = OPTIMIZERS.indexOf(flags.get("optimizer"));
        double units = Spaces.number(flags, "units");
        double rate = StrictMath.log10(Spaces.number(flags, "lr") * StrictMath.sqrt(units / 64));
        double regularization = Spaces.number(flags, "dropout") + 0.1 * StrictMath.log10(Spaces.number(flags, "decay"));
        return FLOORS[optimizer]
                + 0.5 * (1 - StrictMath.exp(-Spaces.square(rate - RATES[optimizer])))
                + 0.3 * Spaces.square(regularization + 0.15)
                + 0.4 / StrictMath.sqrt(units)
                + 0.0004 * units;
    }

    @Override
    public double minimum() {
        return 0.12559526306789;
    }

    @Override
    public double noise() {
        return 0.02;
    }
}
