package org.jguild.flag;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Real numbers whose logarithm is uniform between two bounds: {@code loguniform[LOW:HIGH]} with a real bound.
 *
 * @param low the minimum, above 0
 * @param high the maximum, above low
 * @param initial the value of the first trial; null if not given
 * @param text the range as it was written
 */
public record LogUniformRange(double low, double high, @Nullable Object initial, String text) implements Domain {

    private static final MathContext EIGHT_DIGITS = new MathContext(8);

    /** Rejects a range that has no width, or a bound that has no logarithm. */
    public LogUniformRange {
        if (!(low > 0) || !(low < high) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("not a logarithmic range: " + low + " to " + high);
        }
    }

    @Override
    public boolean isLogarithmic() {
        return true;
    }

    @Override
    public Domain scaled(boolean logarithmic) {
        return logarithmic ? this : new UniformRange(low, high, null, "");
    }

    @Override
    public Object fromUnit(double coordinate) {
        double logLow = StrictMath.log(low);
        double logHigh = StrictMath.log(high);
        double value = StrictMath.exp(logLow + Numbers.clip(coordinate, 0, 1) * (logHigh - logLow));
        return Numbers.clip(new BigDecimal(value).round(EIGHT_DIGITS).doubleValue(), low, high);
    }

    @Override
    public double toUnit(@Nullable Object value) {
        double logLow = StrictMath.log(low);
        double coordinate = (StrictMath.log(Numbers.real(value)) - logLow) / (StrictMath.log(high) - logLow);
        return Numbers.clip(coordinate, 0, 1);
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return value instanceof Number number && number.doubleValue() >= low && number.doubleValue() <= high;
    }

    @Override
    public long size() {
        return Long.MAX_VALUE;
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
