package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Griewank's function of Rosenbrock's, of two variables: waves along a bent valley.
 *
 * <p>Source: the function F8F2 of Whitley, Rana, Dzubera and Mathias, Artificial Intelligence 85, 1996. The optimum is at 1 in both
 * dimensions.
 */
final class GriewankRosenbrock2 implements Problem {

    @Override
    public String name() {
        return "griewank-rosenbrock2";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(2, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Spaces.numbers(flags);
        return waves(Rosenbrock10.valley(x[0], x[1])) + waves(Rosenbrock10.valley(x[1], x[0]));
    }

    private static double waves(double y) {
        return y * y / 4000 - StrictMath.cos(y) + 1;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
