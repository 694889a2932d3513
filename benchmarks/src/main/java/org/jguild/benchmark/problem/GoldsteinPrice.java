package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The function of Goldstein and Price: values from 3 to almost a million, least at (0, -1).
 *
 * <p>Source: Goldstein and Price, Mathematics of Computation 25, 1971. The usual box, [-2, 2] in both dimensions, has one
 * coordinate of the optimum at its centre and is moved in that dimension; the function is nowhere below 3.
 */
final class GoldsteinPrice implements Problem {

    @Override
    public String name() {
        return "goldstein-price";
    }

    @Override
    public SearchSpace space() {
        return Spaces.of("x", Spaces.real(-1.4, 2.6), "y", Spaces.real(-2, 2));
    }

    @Override
    public double value(FlagValues flags) {
        double x = Spaces.number(flags, "x");
        double y = Spaces.number(flags, "y");
        double sum = x + y;
        double skew = 2 * x - 3 * y;
        double first = 1 + Spaces.square(sum + 1) * (19 - 14 * sum + 3 * sum * sum);
        double second = 30 + skew * skew * (18 - 16 * skew + 3 * skew * skew);
        return first * second;
    }

    @Override
    public double minimum() {
        return 3;
    }
}
