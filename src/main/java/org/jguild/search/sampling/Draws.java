package org.jguild.search.sampling;

import java.util.random.RandomGenerator;

/**
 * The random number generator of one trial: SplitMix64, written out so that its numbers are the same on every machine and with
 * every JDK. It is seeded with the seed of the search and the trial number, so that a continued search needs no stored state.
 *
 * <p>Source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", doi:10.1145/2660193.2660195, with the
 * constants of java.util.SplittableRandom.
 */
public final class Draws implements RandomGenerator {

    /** The odd integer nearest to 2⁶⁴/φ, where φ is the golden ratio. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Creates a generator.
     *
     * @param seed the seed of the search
     * @param stream the number of the generator among those of the search, such as a trial number
     */
    public Draws(long seed, long stream) {
        this.state = mix(mix(seed + GOLDEN_GAMMA) + GOLDEN_GAMMA * (stream + 1));
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * Returns a normal draw by the method of Box and Muller 1958, "A note on the generation of random normal deviates",
     * doi:10.1214/aoms/1177706645, as that of the JDK may change.
     */
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
