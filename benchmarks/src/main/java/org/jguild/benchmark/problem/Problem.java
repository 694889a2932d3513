package org.jguild.benchmark.problem;

import java.util.Optional;
import java.util.Random;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** A function whose least value is known, to measure optimizers on. */
public interface Problem {

    /**
     * Returns the name of the problem in the command line and the reports.
     *
     * @return lower-case letters, digits and hyphens
     */
    String name();

    /**
     * Returns the flags with their domains.
     *
     * @return the space that is searched
     */
    SearchSpace space();

    /**
     * Computes the function, without noise.
     *
     * @param flags a point of the space
     * @return the value, to be made small
     */
    double value(FlagValues flags);

    /**
     * Returns the minimum of the function in the space.
     *
     * @return the value, without noise
     */
    double minimum();

    /**
     * Returns the standard deviation of the normal noise that a trial adds to the value.
     *
     * @return 0 for a function without noise
     */
    default double noise() {
        return 0;
    }

    /**
     * Returns what a trial sees.
     *
     * @param flags a point of the space
     * @param random draws the noise
     * @return the value with noise, to be made small
     */
    default double observe(FlagValues flags, Random random) {
        return value(flags) + noise() * random.nextGaussian();
    }

    /**
     * Whether a point misses the region of the minimum.
     *
     * @param flags a point of the space
     * @return true outside the region; empty if the problem names none
     */
    default Optional<Boolean> misses(FlagValues flags) {
        return Optional.empty();
    }
}
