package org.jguild.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.sampling.Draws;

/**
 * The parameters for which an optimizer is created.
 *
 * @param space the flags and the values they may take
 * @param rows of batch files: spaces whose combinations a grid tries in place of those of {@code space}; usually none
 * @param options the values of the optimizer's settings, checked, with the default for each that is not given; a setting
 *     without a default is missing unless given
 * @param maxTrials the maximum number of trials in this start of the search
 * @param seed the seed of random numbers: equal seeds and histories result in equal proposals
 */
public record SearchSetup(SearchSpace space, List<SearchSpace> rows, FlagValues options, int maxTrials, long seed) {

    /** Copies the rows. */
    public SearchSetup {
        rows = List.copyOf(rows);
    }

    /**
     * Returns the random generator of one trial, the same on any machine.
     *
     * @param number the number of the trial, as {@link SearchHistory#nextNumber} returns it
     * @return a generator that depends only on the seed and the number
     */
    public RandomGenerator random(int number) {
        return new Draws(seed, number);
    }

    /**
     * Returns an option that is an integer.
     *
     * @param name the name of a setting
     * @return its value; empty if it is neither given nor has a default
     */
    public OptionalLong integer(String name) {
        return options.get(name) instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /**
     * Returns an option that is a number.
     *
     * @param name the name of a setting with a default
     * @return its value
     */
    public double real(String name) {
        return ((Number) requireNonNull(options.get(name), name)).doubleValue();
    }

    /**
     * Returns an option that is a word.
     *
     * @param name the name of a setting with a default
     * @return its value
     */
    public String word(String name) {
        return (String) requireNonNull(options.get(name), name);
    }
}
