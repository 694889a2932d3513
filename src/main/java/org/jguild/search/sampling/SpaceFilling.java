package org.jguild.search.sampling;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points that fill the unit cube evenly however many of them are used: a Sobol sequence whose coordinates are shifted
 * digit by digit, so that each seed has its own points and none lies on the cube's border.
 */
public final class SpaceFilling {

    /** The most coordinates that Sobol sequences are tabulated for; any further ones are drawn at random. */
    private static final int TABULATED = 1000;

    private static final double DIGITS = 0x1p52;

    private final SobolSequenceGenerator sobol;
    private final long[] shifts;
    private final long seed;

    /**
     * Makes a sequence.
     *
     * @param dimensions the number of coordinates, at least 1
     * @param seed what tells this sequence from others
     */
    public SpaceFilling(int dimensions, long seed) {
        this.sobol = new SobolSequenceGenerator(Math.min(dimensions, TABULATED));
        this.shifts =
                new Draws(seed, -1).longs(dimensions).map(bits -> bits >>> 12).toArray();
        this.seed = seed;
    }

    /**
     * Gives one point.
     *
     * @param index its place in the sequence, from 0
     * @return its coordinates, each at least 0 and below 1
     */
    public double[] point(int index) {
        double[] raw = sobol.skipTo(index);
        Draws beyond = new Draws(seed, index);
        double[] point = new double[shifts.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = i < raw.length ? ((long) (raw[i] * DIGITS) ^ shifts[i]) / DIGITS : beyond.nextDouble();
        }
        return point;
    }
}
