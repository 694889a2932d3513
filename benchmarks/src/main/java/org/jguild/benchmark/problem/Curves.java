package org.jguild.benchmark.problem;

import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Learning curves in closed form: power laws towards a limit. A high learning rate falls fast to a high limit, a low one
 * slowly to a low limit, and weight decay holds a wide layer back at first and pays later, so that curves cross. A jitter
 * of each point's own fades towards the last step, so that the least last value is known: it is that of momentum
 * with a width of 113, a learning rate of 0.0128165 and a decay of 0.000789813.
 *
 * <p>Source: of our own; power laws as in Domhan, Springenberg and Hutter, Speeding up Automatic Hyperparameter
 * Optimization of Deep Neural Networks by Extrapolation of Learning Curves, 2015.
 */
final class Curves implements CurveProblem {

    private static final List<String> OPTIMIZERS = List.of("sgd", "momentum", "adam");
    private static final double[] RATES = {-0.8, -1.7, -2.6};
    private static final double[] FLOORS = {0.02, 0, 0.03};
    private static final double START = 2.3;
    private static final double JITTER = 0.05;

    @Override
    public String name() {
        return "learning-curves";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of(
                "decay", Spaces.log(1e-6, 1e-1),
                "lr", Spaces.log(1e-5, 1),
                "optimizer", Spaces.choice(OPTIMIZERS.toArray()),
                "width", Spaces.integer(8, 256));
    }

    @Override
    public int steps() {
        return 81;
    }

    @Override
    public double value(FlagValues flags, int step) {
        int optimizer = OPTIMIZERS.indexOf(flags.get("optimizer"));
        double width = Spaces.number(flags, "width");
        double decay = StrictMath.log10(Spaces.number(flags, "decay"));
        double rate = StrictMath.log10(Spaces.number(flags, "lr")) - RATES[optimizer];
        double limit = limit(rate, width, decay) + FLOORS[optimizer];
        double speed = StrictMath.exp(1.5 * Math.min(rate, 1) - 0.15 * (decay + 6));
        double power = 0.6 + 60 / (width + 60);
        double fallen = StrictMath.pow(1 + speed * step, -power);
        double jitter = JITTER * (1 - (double) step / steps()) * noise(flags, step);
        return limit + (START - limit) * fallen + jitter;
    }

    /** The limit of a curve. */
    private static double limit(double rate, double width, double decay) {
        double tooFast = 1.8 * (1 - 1 / (1 + StrictMath.exp(4 * (rate - 0.9))));
        double tooNarrow = 1.2 / StrictMath.sqrt(width);
        double tooFree = 0.0008 * width * Spaces.square((decay + 2.5) / 3.5);
        return 0.1 + tooFast + tooNarrow + tooFree + 0.06 * Spaces.square(Math.max(0, decay + 2.5));
    }

    /** A number from -1 to 1 that depends on nothing but the point and the step. */
    private static double noise(FlagValues flags, int step) {
        long mixed = (flags.values().hashCode() * 1000L + step) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >> 11) * 0x1p-52;
    }

    @Override
    public double minimum() {
        return 0.30034065464024;
    }
}
