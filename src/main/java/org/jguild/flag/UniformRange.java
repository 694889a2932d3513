package org.jguild.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Real numbers, uniform between two bounds: {@code [LOW:HIGH]} with a real bound, {@code uniform[LOW:HIGH]}.
 *
 * @param low the minimum
 * @param high the maximum, above low
 * @param initial the value of the first trial; null if not given
 * @param text the range as it was written
 */
public record UniformRange(double low, double high, @Nullable Object initial, String text) implements Domain {

    /** Rejects a range that has no width or no finite bounds. */
    public UniformRange {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    @Override
    public Domain scaled(boolean logarithmic) {
        return logarithmic && low > 0 ? new LogUniformRange(low, high, null, "") : this;
    }

    @Override
    public Object fromUnit(double coordinate) {
        double value = low + Numbers.clip(coordinate, 0, 1) * (high - low);
        return Numbers.clip(Numbers.roundTo(value, high - low), low, high);
    }

    @Override
    public double toUnit(@Nullable Object value) {
        return Numbers.clip((Numbers.real(value) - low) / (high - low), 0, 1);
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
