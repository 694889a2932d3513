package org.jguild.flag;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Real numbers whose logarithm is uniform between two bounds: {@code loguniform[LOW:HIGH]} with a real bound.
 *
 * @param low the least value, above 0
 * @param high the greatest value, above low
 * @param initial the value of the first trial; null when not given
 * @param text the range as it was written
 */
public record LogUniformRange(double low, double high, @Nullable Object initial, String text) implements Domain {

    private static final MathContext EIGHT_DIGITS = new MathContext(8);

    /** Refuses a range that has no width, or a bound that has no logarithm. */
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
    public Object fromUnit(double place) {
        double bottom = StrictMath.log(low);
        double top = StrictMath.log(high);
        double value = StrictMath.exp(bottom + Numbers.clip(place, 0, 1) * (top - bottom));
        return Numbers.clip(new BigDecimal(value).round(EIGHT_DIGITS).doubleValue(), low, high);
    }

    @Override
    public double toUnit(@Nullable Object value) {
        double bottom = StrictMath.log(low);
        double place = (StrictMath.log(Numbers.real(value)) - bottom) / (StrictMath.log(high) - bottom);
        return Numbers.clip(place, 0, 1);
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
