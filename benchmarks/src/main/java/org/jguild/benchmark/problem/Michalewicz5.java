package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Michalewicz's function of five variables, with his steepness of 10: plains cut by narrow valleys.
 *
 * <p>Source: Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs, 1992. The usual box ends at π, which
 * puts one coordinate of the optimum at its centre; this one ends at 4, where the function is not below 0. The optimum is
 * at about (2.2029, 1.5708, 1.2850, 1.9231, 1.7205).
 */
final class Michalewicz5 implements Problem {

    @Override
    public String name() {
        return "michalewicz5";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(5, 0, 4);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Spaces.numbers(flags);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double valley = StrictMath.sin((i + 1) * x[i] * x[i] / Math.PI);
            sum -= StrictMath.sin(x[i]) * StrictMath.pow(valley, 20);
        }
        return sum;
    }

    @Override
    public double minimum() {
        return -4.687658179088149;
    }
}
