package org.jguild.flag;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The values that one flag may take in a batch.
 *
 * <p>Optimizers search in the unit interval, to which every domain is mapped: {@link #fromUnit} returns the value at a
 * coordinate, {@link #toUnit} the coordinate of a value. Both use only {@link StrictMath}, so that the results are the
 * same on every machine.
 */
public sealed interface Domain permits Fixed, Choices, UniformRange, LogUniformRange, IntegerRange, LogIntegerRange {

    /**
     * Returns the domain as a user would write it: {@code 0.1}, {@code [1, 2]}, {@code [0:1]}.
     *
     * @return the text, which is parsed to an equal domain
     */
    String text();

    /**
     * Returns what kind of batch a flag with this domain requests.
     *
     * @return a single run for {@link Fixed}, a grid for a list, a search for a range
     */
    default SearchKind kind() {
        return SearchKind.SEARCH;
    }

    /**
     * Whether an optimizer or a grid can choose among values.
     *
     * @return false only for {@link Fixed}
     */
    default boolean isSearched() {
        return kind() != SearchKind.SINGLE;
    }

    /**
     * Returns the form in which a batch stores the domain.
     *
     * @return the value of {@link Fixed}, which may be null, the values of a list, the text of a range
     */
    default @Nullable Object stored() {
        return text();
    }

    /**
     * Whether the domain is a range of integers.
     *
     * @return false for {@link Choices} and {@link Fixed}, even if all their values are integers
     */
    default boolean isInteger() {
        return false;
    }

    /**
     * Whether the domain has a logarithmic scale, on which equal ratios have equal distances.
     *
     * @return true for a range whose logarithm is uniform
     */
    default boolean isLogarithmic() {
        return false;
    }

    /**
     * Returns a range with the same bounds and the given scale.
     *
     * @param logarithmic true for a logarithmic scale, false for a linear one
     * @return a range without initial value and text; this domain if it already has that scale, is not a range of numbers,
     *     or has a bound without a logarithm
     */
    default Domain scaled(boolean logarithmic) {
        return this;
    }

    /**
     * Returns the value at a coordinate of the unit interval.
     *
     * @param coordinate from 0 to 1, both included
     * @return the value; real numbers are rounded to about eight digits of the domain's width, so that a proposed value is
     *     short and does not depend on the last bit of a computation; null only where {@link Fixed} or {@link Choices} has null
     */
    @Nullable
    Object fromUnit(double coordinate);

    /**
     * Returns the coordinate of a value in the unit interval.
     *
     * @param value a value in this domain
     * @return from 0 to 1, such that {@code fromUnit(toUnit(v))} equals {@code v}, except for rounding
     */
    double toUnit(@Nullable Object value);

    /**
     * Whether a value is in this domain. Numbers of different types are compared by value: 1 is in {@code [0.0:2.0]}.
     *
     * @param value any flag value
     * @return whether this domain contains it
     */
    boolean contains(@Nullable Object value);

    /**
     * Returns the number of values in this domain.
     *
     * @return the number of values; {@link Long#MAX_VALUE} for real ranges
     */
    long size();

    /**
     * Whether the values have no order that a surrogate model could use.
     *
     * @return true for {@link Choices} and {@link Fixed}
     */
    boolean isCategorical();

    /**
     * Returns the value to use in the first trial of a search.
     *
     * @return the third argument of {@code [LOW:HIGH:INITIAL]}, not checked against the bounds; null if not given
     */
    @Nullable
    Object initial();

    /**
     * Returns the values of this domain in a grid.
     *
     * @return the values as written, duplicates kept, for {@link Choices}; the single value for {@link Fixed}; empty for
     *     a range, which a grid must sample
     */
    List<Object> gridValues();

    /**
     * Returns the values of a categorical domain.
     *
     * @return the values as written, duplicates kept, both if a grid uses each and if a search samples from them; empty
     *     for a range of numbers
     */
    default List<Object> categories() {
        return gridValues();
    }

    /**
     * Returns where the values of a list of numbers lie on a scale on which their distances have a meaning.
     *
     * @return for each of {@link #categories} its position from 0 to 1; empty if the values are not at least three different
     *     numbers, and for a range
     */
    default double[] positions() {
        return new double[0];
    }

    /**
     * Samples a value.
     *
     * @param random the random generator, from which one number is taken
     * @return the value at a uniformly distributed coordinate
     */
    default @Nullable Object sample(RandomGenerator random) {
        return fromUnit(random.nextDouble());
    }
}
