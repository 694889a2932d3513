package org.jguild.flag;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arithmetic that the numeric domains share. */
final class Numbers {

    private static final int DIGITS = 8;

    private Numbers() {}

    /** Compares by value, so that 1 equals 1.0; false unless both are numbers. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number a && right instanceof Number b && compare(a, b) == 0;
    }

    /** A value of a range as a real number; a range has no null. */
    static double real(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    static int compare(Number a, Number b) {
        double x = a.doubleValue();
        double y = b.doubleValue();
        if (Double.isFinite(x) && Double.isFinite(y)) {
            return exact(a).compareTo(exact(b));
        }
        return Double.compare(x, y);
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return number instanceof Long integer ? BigDecimal.valueOf(integer) : new BigDecimal(number.doubleValue());
    }

    /** Returns which of {@code count} equal shares of the unit interval contains a coordinate, counted from 0. */
    static int share(double coordinate, long count) {
        return (int) Math.min(count - 1, (long) (clip(coordinate, 0, 1) * count));
    }

    static double clip(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Rounds to eight decimal digits of the given width. */
    static double roundTo(double value, double width) {
        BigDecimal span = new BigDecimal(width);
        int exponent = span.precision() - span.scale() - 1;
        return new BigDecimal(value)
                .setScale(DIGITS - exponent, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
