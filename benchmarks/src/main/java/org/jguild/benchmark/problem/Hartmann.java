package org.jguild.benchmark.problem;

/** What Hartmann's functions of three and of six variables share. */
final class Hartmann {

    private static final double[] DEPTHS = {1, 1.2, 3, 3.2};

    private Hartmann() {}

    /** The sum of four Gaussian bells. */
    static double pits(double[] x, double[][] widths, double[][] centres) {
        double sum = 0;
        for (int pit = 0; pit < DEPTHS.length; pit++) {
            double exponent = 0;
            for (int i = 0; i < x.length; i++) {
                exponent += widths[pit][i] * Spaces.square(x[i] - centres[pit][i]);
            }
            sum += DEPTHS[pit] * StrictMath.exp(-exponent);
        }
        return sum;
    }
}
