package org.jguild.search.gp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jguild.flag.Choices;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.LogUniformRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.Searches;

/** Functions with a known minimum. */
enum Problems {
    BRANIN(0.39788735772973816) {
        @Override
        SearchSpace space() {
            return Searches.space(Map.of("x", real(-5, 10), "y", real(0, 15)));
        }

        @Override
        double at(FlagValues flags) {
            double x = Searches.real(flags, "x");
            double bend = Searches.real(flags, "y") - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
            return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x) + 10;
        }
    },

    HARTMANN3(-3.862779787) {
        private static final double[] HEIGHTS = {1, 1.2, 3, 3.2};
        private static final double[][] WIDTHS = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
        private static final double[][] CENTERS = {
            {0.3689, 0.1170, 0.2673}, {0.4699, 0.4387, 0.7470}, {0.1091, 0.8732, 0.5547}, {0.0381, 0.5743, 0.8828}
        };

        @Override
        SearchSpace space() {
            return Searches.space(Map.of("x0", real(0, 1), "x1", real(0, 1), "x2", real(0, 1)));
        }

        @Override
        double at(FlagValues flags) {
            double sum = 0;
            for (int i = 0; i < HEIGHTS.length; i++) {
                double exponent = 0;
                for (int j = 0; j < 3; j++) {
                    exponent += WIDTHS[i][j] * square(Searches.real(flags, "x" + j) - CENTERS[i][j]);
                }
                sum -= HEIGHTS[i] * StrictMath.exp(-exponent);
            }
            return sum;
        }
    },

    ROSENBROCK2(0) {
        @Override
        SearchSpace space() {
            return Searches.space(Map.of("x", real(-2, 2), "y", real(-2, 2)));
        }

        @Override
        double at(FlagValues flags) {
            double x = Searches.real(flags, "x");
            return 100 * square(Searches.real(flags, "y") - x * x) + square(1 - x);
        }
    },

    LOG_UNIFORM(0) {
        @Override
        SearchSpace space() {
            return Searches.space(
                    Map.of("lr", new LogUniformRange(1e-6, 1, null, "loguniform[1e-6:1.0]"), "m", real(0, 1)));
        }

        @Override
        double at(FlagValues flags) {
            return square(StrictMath.log10(Searches.real(flags, "lr")) + 2.5)
                    + 4 * square(Searches.real(flags, "m") - 0.3);
        }
    },

    MIXED(0) {
        private static final Map<String, Double> OFFSETS = Map.of("adam", 0.0, "sgd", 0.6, "rmsprop", 0.25);
        private static final Map<String, Double> CENTRES = Map.of("adam", 0.7, "sgd", 0.2, "rmsprop", 0.6);

        @Override
        SearchSpace space() {
            return Searches.space(Map.of(
                    "u", real(0, 1),
                    "lr", new LogUniformRange(1e-6, 1, null, "loguniform[1e-6:1.0]"),
                    "n", new IntegerRange(1, 10, null, "[1:10]"),
                    "opt", new Choices(List.of("adam", "sgd", "rmsprop", "adagrad"))));
        }

        @Override
        double at(FlagValues flags) {
            String method = String.valueOf(flags.get("opt"));
            return 4 * square(Searches.real(flags, "u") - CENTRES.getOrDefault(method, 0.4))
                    + 0.5 * square(StrictMath.log10(Searches.real(flags, "lr")) + 3)
                    + 0.05 * square(Searches.real(flags, "n") - 6)
                    + OFFSETS.getOrDefault(method, 1.0);
        }
    };

    private final double minimum;

    Problems(double minimum) {
        this.minimum = minimum;
    }

    abstract SearchSpace space();

    abstract double at(FlagValues flags);

    Function<FlagValues, Double> objective() {
        return this::at;
    }

    double minimum() {
        return minimum;
    }

    /** sin(5x)(1 - tanh(x²)), whose minimum in [-2:2] is -0.9094 at -0.2892. */
    static double wave(FlagValues flags) {
        double x = Searches.real(flags, "x");
        return StrictMath.sin(5 * x) * (1 - StrictMath.tanh(x * x));
    }

    private static UniformRange real(double low, double high) {
        return new UniformRange(low, high, null, "[" + low + ":" + high + "]");
    }

    private static double square(double x) {
        return x * x;
    }
}
