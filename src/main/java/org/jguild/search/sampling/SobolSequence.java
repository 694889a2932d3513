package org.jguild.search.sampling;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * A Sobol sequence in the unit cube with a random digital shift: all points are combined with the same random bits by exclusive
 * or, so that each seed has its own points and none lies on the boundary of the cube.
 *
 * <p>Sources: Sobol 1967, "On the distribution of points in a cube and the approximate evaluation of integrals",
 * doi:10.1016/0041-5553(67)90144-9; direction numbers: Joe and Kuo 2008, "Constructing Sobol sequences with better
 * two-dimensional projections", doi:10.1137/070709359; digital shift: L'Ecuyer and Lemieux 2002, "Recent advances in randomized
 * quasi-Monte Carlo methods", doi:10.1007/0-306-48102-2_20.
 */
public final class SobolSequence {

    /** The number of dimensions with tabulated direction numbers; coordinates of further dimensions are drawn at random. */
    private static final int MAX_DIMENSIONS = 1000;

    /** Two to the power of the number of binary digits. */
    private static final double DIGITS = 0x1p52;

    private final SobolSequenceGenerator sobol;
    private final long[] shifts;
    private final long seed;

    /**
     * Creates a sequence.
     *
     * @param dimensions the number of coordinates, at least 1
     * @param seed the seed of the shift
     */
    public SobolSequence(int dimensions, long seed) {
        this.sobol = new SobolSequenceGenerator(Math.min(dimensions, MAX_DIMENSIONS));
        this.shifts =
                new Draws(seed, -1).longs(dimensions).map(bits -> bits >>> 12).toArray();
        this.seed = seed;
    }

    /**
     * Returns one point.
     *
     * @param index its index in the sequence, from 0
     * @return its coordinates, each at least 0 and below 1
     */
    public double[] point(int index) {
        double[] unshifted = sobol.skipTo(index);
        Draws random = new Draws(seed, index);
        double[] point = new double[shifts.length];
        for (int i = 0; i < point.length; i++) {
            point[i] =
                    i < unshifted.length ? ((long) (unshifted[i] * DIGITS) ^ shifts[i]) / DIGITS : random.nextDouble();
        }
        return point;
    }
}
