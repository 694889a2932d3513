package org.jguild.search.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jguild.flag.FlagValues;

/**
 * What makes two trials the same point: equal values, numbers compared as numbers, so that a 1 that was stored and read
 * again as 1.0 is known again.
 *
 * @param values the values of the flags that matter, in the order of their names, numbers in one form
 */
public record PointKey(List<Object> values) {

    /** Copies the values, of which some may be null. */
    public PointKey {
        values = Collections.unmodifiableList(
                values.stream().map(PointKey::plain).toList());
    }

    /**
     * Makes the key of a trial.
     *
     * @param flags the trial's values
     * @param names the flags that matter, sorted
     * @return its key
     */
    public static PointKey of(FlagValues flags, Collection<String> names) {
        return new PointKey(names.stream().map(flags::get).toList());
    }

    private static Object plain(Object value) {
        if (value instanceof Double real) {
            return plain(real.doubleValue());
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
        return value instanceof List<?> list
                ? list.stream().map(PointKey::plain).toList()
                : value;
    }

    private static Object plain(double real) {
        if (!Double.isFinite(real) || real != Math.rint(real)) {
            return real;
        }
        return Math.abs(real) < 0x1p53 ? (Object) (long) real : plain(new BigDecimal(real).toBigInteger());
    }
}
