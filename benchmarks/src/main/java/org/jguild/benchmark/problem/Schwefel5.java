package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Schwefel's function of five variables: deep valleys far from each other, the deepest near a corner; weak structure.
 *
 * <p>Source: function 2.26 of Schwefel, Numerical Optimization of Computer Models, 1981. The optimum is at 420.9687 in every
 * dimension, as there.
 */
final class Schwefel5 implements Problem {

    @Override
    public String name() {
        return "schwefel5";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(5, -500, 500);
    }

    @Override
    public double value(FlagValues flags) {
        double sum = 0;
        for (double x : Spaces.numbers(flags)) {
            sum -= x * StrictMath.sin(Math.sqrt(Math.abs(x)));
        }
        return sum;
    }

    @Override
    public double minimum() {
        return -2094.9144363621685;
    }
}
