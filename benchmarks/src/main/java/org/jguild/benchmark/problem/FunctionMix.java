package org.jguild.benchmark.problem;

import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Two categories that choose among the functions of Rosenbrock, Beale and the camel with six humps, which are summed over
 * two real flags. Best with the camel first and Rosenbrock second, at about (0.1301, -0.6842).
 *
 * <p>Source: the mixtures of Ru, Alvi, Nguyen, Osborne and Roberts, International Conference on Machine Learning, 2020,
 * with a box and weights of our own; the second function has its variables exchanged.
 */
final class FunctionMix implements Problem {

    private static final List<String> FUNCTIONS = List.of("rosenbrock", "beale", "camel");

    @Override
    public String name() {
        return "function-mix";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of(
                "first", Spaces.choice(FUNCTIONS.toArray()),
                "second", Spaces.choice(FUNCTIONS.toArray()),
                "x", Spaces.real(-1.5, 1),
                "y", Spaces.real(-1, 1.5));
    }

    @Override
    public double value(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        double y = Spaces.number(flags, "y");
        return part(flags.get("first"), x, y) + part(flags.get("second"), y, x) / 2;
    }

    private static double part(Object function, double x, double y) {
        return switch (FUNCTIONS.indexOf(function)) {
            case 0 -> Spaces.square(y - x * x) + Spaces.square(1 - x) / 100;
            case 1 -> Beale.beale(x, y) / 10;
            default -> CamelNoisy.camel(x, y);
        };
    }

    @Override
    public double minimum() {
        return -0.9465328533755594;
    }
}
