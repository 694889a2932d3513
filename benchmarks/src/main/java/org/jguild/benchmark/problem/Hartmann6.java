package org.jguild.benchmark.problem;

import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * Hartmann's function of six variables: four Gaussian pits, the deepest at about (0.20169, 0.15001, 0.47687, 0.27533,
 * 0.31165, 0.65730).
 *
 * <p>Source: Dixon and Szegö, Towards Global Optimisation 2, 1978.
 */
final class Hartmann6 implements Problem {

    private static final double[][] WIDTHS = {
        {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}
    };
    private static final double[][] CENTRES = {
        {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
        {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
        {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
        {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
    };

    @Override
    public String name() {
        return "hartmann6";
    }

    @Override
    public SearchSpace space() {
        return Spaces.cube(6, 0, 1);
    }

    @Override
    public double value(FlagValues flags) {
        return -Hartmann.pits(Spaces.numbers(flags), WIDTHS, CENTRES);
    }

    @Override
    public double minimum() {
        return -3.322368011415515;
    }
}
