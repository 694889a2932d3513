package org.jguild.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Integers, uniform between two bounds that are both included: {@code [LOW:HIGH]} with two integers. Each integer has an
 * equal share of the unit interval.
 *
 * @param low the minimum
 * @param high the maximum, above low; the difference is less than 2^53
 * @param initial the value of the first trial; null if not given
 * @param text the range as it was written
 */
public record IntegerRange(long low, long high, @Nullable Object initial, String text) implements Domain {

    /** Rejects a range that has no width, or more values than a double can distinguish. */
    public IntegerRange {
        if (low >= high || high - low < 0 || high - low >= 1L << 53) {
            throw new IllegalArgumentException("not an integer range: " + low + " to " + high);
        }
    }

    @Override
    public boolean isInteger() {
        return true;
    }

    @Override
    public Domain scaled(boolean logarithmic) {
        return logarithmic && low > 0 ? new LogIntegerRange(low, high, null, "") : this;
    }

    @Override
    public Object fromUnit(double coordinate) {
        return Math.min(high, low + (long) (Numbers.clip(coordinate, 0, 1) * size()));
    }

    @Override
    public double toUnit(@Nullable Object value) {
        return Numbers.clip((Numbers.real(value) - low + 0.5) / size(), 0, 1);
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return value instanceof Number number
                && number.doubleValue() >= low
                && number.doubleValue() <= high
                && number.doubleValue() == Math.rint(number.doubleValue());
    }

    @Override
    public long size() {
        return high - low + 1;
    }

    @Override
    public boolean isCategorical() {
        return false;
    }

    @Override
    public List<Object> gridValues() {
        return List.of();
    }
}
