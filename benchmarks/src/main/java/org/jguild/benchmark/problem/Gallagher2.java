package org.jguild.benchmark.problem;

import java.util.Random;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Twenty valleys of two variables with places, depths, widths and directions drawn at random: weak structure.
 *
 * <p>Source: the maximum of Gaussian functions of Gallagher and Yuan, IEEE Transactions on Evolutionary Computation 10, 2006. The
 * deepest valley has depth 1, the others have at most 0.9.
 */
final class Gallagher2 implements Problem {

    private static final int VALLEYS = 20;
    private static final double MAX_OTHER_DEPTH = 0.9;

    private final double[][] centres = new double[VALLEYS][2];
    private final double[][] inverseWidths = new double[VALLEYS][2];
    private final Rotation[] rotations = new Rotation[VALLEYS];
    private final double[] depths = new double[VALLEYS];

    Gallagher2() {
        Random random = new Random(1);
        for (int i = 0; i < VALLEYS; i++) {
            for (int j = 0; j < 2; j++) {
                centres[i][j] = 8 * random.nextDouble() - 4;
                inverseWidths[i][j] = 1 / (0.2 + 1.3 * random.nextDouble());
            }
            rotations[i] = new Rotation(2, i);
            depths[i] = i == 0 ? 1 : MAX_OTHER_DEPTH * random.nextDouble();
        }
    }

    @Override
    public String name() {
        return "gallagher2";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(2, -5, 5);
    }

    @Override
    public double value(FlagValues flags) {
        double[] x = Spaces.numbers(flags);
        double deepest = 0;
        for (int i = 0; i < VALLEYS; i++) {
            double[] from = rotations[i].apply(new double[] {x[0] - centres[i][0], x[1] - centres[i][1]});
            double squared =
                    Spaces.square(from[0] * inverseWidths[i][0]) + Spaces.square(from[1] * inverseWidths[i][1]);
            deepest = Math.max(deepest, depths[i] * StrictMath.exp(-squared / 2));
        }
        return -deepest;
    }

    @Override
    public double minimum() {
        return -1;
    }
}
