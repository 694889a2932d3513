package org.jguild.flag;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The values that one flag may take in a batch.
 *
 * <p>Every domain can be seen as the unit interval, which is how optimizers search: {@link #fromUnit} gives the value at a
 * place, {@link #toUnit} the place of a value. Both use {@link StrictMath} alone, so that they agree on every machine.
 */
public sealed interface Domain permits Fixed, Choices, UniformRange, LogUniformRange, IntegerRange, LogIntegerRange {

    /**
     * Gives the domain as a user would write it: {@code 0.1}, {@code [1, 2]}, {@code [0:1]}.
     *
     * @return the text; decoding it gives an equal domain
     */
    String text();

    /**
     * Returns what a batch asks for in which a flag has this domain.
     *
     * @return a single run for {@link Fixed}, a grid for a list, a search for a range
     */
    default SearchKind kind() {
        return SearchKind.SEARCH;
    }

    /**
     * Returns whether there is something to choose.
     *
     * @return false for {@link Fixed} alone
     */
    default boolean isSearched() {
        return kind() != SearchKind.SINGLE;
    }

    /**
     * Returns what a batch stores of the domain.
     *
     * @return the value of {@link Fixed}, which may be null, the values of a list, the text of a range
     */
    default @Nullable Object stored() {
        return text();
    }

    /**
     * Returns whether all values are integers because the domain has no others.
     *
     * @return true for a range of integers
     */
    default boolean isInteger() {
        return false;
    }

    /**
     * Returns whether equal ratios are equally far apart.
     *
     * @return true for a range whose logarithm is uniform
     */
    default boolean isLogarithmic() {
        return false;
    }

    /**
     * Returns the same bounds on another scale.
     *
     * @param logarithmic whether equal ratios are to be equally far apart
     * @return a range without initial value and text; this domain if it has that scale already, is no range of numbers, or
     *     has a bound without a logarithm
     */
    default Domain scaled(boolean logarithmic) {
        return this;
    }

    /**
     * Gives the value at a place of the unit interval.
     *
     * @param place 0 to 1, both included
     * @return the value there; reals rounded to about eight digits of the domain's width, so that a suggestion reads well
     *     and does not depend on the last bit of a computation; null only where {@link Fixed} or {@link Choices} has null
     */
    @Nullable
    Object fromUnit(double place);

    /**
     * Gives the place of a value.
     *
     * @param value a value in this domain
     * @return 0 to 1, such that {@code fromUnit(toUnit(v))} equals {@code v} up to its rounding
     */
    double toUnit(@Nullable Object value);

    /**
     * Says whether a value is in this domain. Numbers are compared as numbers: 1 is in {@code [0.0:2.0]}.
     *
     * @param value any flag value
     * @return whether this domain has it
     */
    boolean contains(@Nullable Object value);

    /**
     * Gives how many values there are to choose from.
     *
     * @return the number of values; {@link Long#MAX_VALUE} for real ranges
     */
    long size();

    /**
     * Says whether the values have no order that a model could use.
     *
     * @return true for {@link Choices} and {@link Fixed}
     */
    boolean isCategorical();

    /**
     * Gives the value to use in the first trial of a search.
     *
     * @return the third argument of {@code [LOW:HIGH:INITIAL]}, not checked against the bounds; null when not given
     */
    @Nullable
    Object initial();

    /**
     * Gives the values of this domain in a grid.
     *
     * @return the values as written, duplicates kept, for {@link Choices}; the value alone for {@link Fixed}; empty for a
     *     range, which a grid has to sample
     */
    List<Object> gridValues();

    /**
     * Lists the values of a domain without an order.
     *
     * @return the values as written, duplicates kept, whether a grid takes each or a search draws from them; empty for a
     *     range of numbers
     */
    default List<Object> categories() {
        return gridValues();
    }

    /**
     * Draws a value.
     *
     * @param random the source of randomness; one number is drawn
     * @return a value, uniform over {@link #fromUnit}; null as there
     */
    default @Nullable Object sample(RandomGenerator random) {
        return fromUnit(random.nextDouble());
    }
}
