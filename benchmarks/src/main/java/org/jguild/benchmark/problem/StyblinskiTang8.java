package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The function of Styblinski and Tang of eight variables: two valleys in each dimension, one deeper.
 *
 * <p>Source: Styblinski and Tang, Neural Networks 3, 1990. The optimum, there at -2.903534 in every dimension, is moved by
 * {@link Shift#of} with a reach of 1.5.
 */
final class StyblinskiTang8 implements Problem {

    @Override
    public String name() {
        return "styblinski-tang8";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(8, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double sum = 0;
        for (double x : Shift.undo(Spaces.numbers(flags), 1.5)) {
            double square = x * x;
            sum += square * square - 16 * square + 5 * x;
        }
        return sum / 2;
    }

    @Override
    public double minimum() {
        return -313.3293256301714;
    }
}
