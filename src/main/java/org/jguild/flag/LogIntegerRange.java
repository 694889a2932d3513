package org.jguild.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers whose logarithm is uniform between two bounds that are both included: {@code loguniform[1:100]}. A number
 * n owns the places between the logarithms of n - 1/2 and n + 1/2.
 *
 * @param low the least value, at least 1
 * @param high the greatest value, above low, at most 2^53
 * @param initial the value of the first trial; null when not given
 * @param text the range as it was written
 */
public record LogIntegerRange(long low, long high, @Nullable Object initial, String text) implements Domain {

    /** Refuses a range that has no width, or a bound that has no logarithm. */
    public LogIntegerRange {
        if (low < 1 || low >= high || high > 1L << 53) {
            throw new IllegalArgumentException("not a logarithmic integer range: " + low + " to " + high);
        }
    }

    @Override
    public boolean isInteger() {
        return true;
    }

    @Override
    public boolean isLogarithmic() {
        return true;
    }

    @Override
    public Domain scaled(boolean logarithmic) {
        return logarithmic ? this : new IntegerRange(low, high, null, "");
    }

    @Override
    public Object fromUnit(double place) {
        double bottom = bottom();
        double value = StrictMath.exp(bottom + Numbers.clip(place, 0, 1) * (top() - bottom));
        return Math.max(low, Math.min(high, Math.round(value)));
    }

    @Override
    public double toUnit(@Nullable Object value) {
        double bottom = bottom();
        double place = (StrictMath.log(Numbers.real(value)) - bottom) / (top() - bottom);
        return Numbers.clip(place, 0, 1);
    }

    private double bottom() {
        return StrictMath.log(low - 0.5);
    }

    private double top() {
        return StrictMath.log(high + 0.5);
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
