package org.jguild.search.sampling;

import java.util.random.RandomGenerator;

/**
 * A source of random numbers for one trial. It is SplitMix64, written out so that its numbers are the same on every
 * machine and with every JDK, and it starts from a seed and a trial number, so that a search goes on where it stopped
 * without having kept any state.
 */
public final class Draws implements RandomGenerator {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Starts a source.
     *
     * @param seed the search's seed
     * @param stream what tells this source from the search's others, such as a trial number
     */
    public Draws(long seed, long stream) {
        this.state = mix(mix(seed + GOLDEN) + GOLDEN * (stream + 1));
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** A normal draw by the method of Box and Muller, for the platform's own may change with the JDK. */
    @Override
    public double nextGaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * nextDouble());
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
