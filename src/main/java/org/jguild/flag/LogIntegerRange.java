package org.jguild.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Integers whose logarithm is uniform between two bounds that are both included: {@code loguniform[1:100]}. The integer n
 * has the coordinates between the logarithms of n - 1/2 and n + 1/2.
 *
 * @param low the minimum, at least 1
 * @param high the maximum, above low, at most 2^53
 * @param initial the value of the first trial; null if not given
 * @param text the range as it was written
 */
public record LogIntegerRange(long low, long high, @Nullable Object initial, String text) implements Domain {

    /** Rejects a range that has no width, or a bound that has no logarithm. */
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
    public Object fromUnit(double coordinate) {
        double logLow = logLow();
        double value = StrictMath.exp(logLow + Numbers.clip(coordinate, 0, 1) * (logHigh() - logLow));
        return Math.max(low, Math.min(high, Math.round(value)));
    }

    @Override
    public double toUnit(@Nullable Object value) {
        double logLow = logLow();
        double coordinate = (StrictMath.log(Numbers.real(value)) - logLow) / (logHigh() - logLow);
        return Numbers.clip(coordinate, 0, 1);
    }

    private double logLow() {
        return StrictMath.log(low - 0.5);
    }

    private double logHigh() {
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
