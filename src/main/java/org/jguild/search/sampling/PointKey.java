package org.jguild.search.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jguild.flag.FlagValues;

/**
 * A key that two trials of the same point have in common: the flag values with numbers in a canonical form, so that a 1 that was
 * stored and read as 1.0 is equal to 1.
 *
 * @param values the values of the compared flags, in the order of their names
 */
public record PointKey(List<Object> values) {

    /** Copies the values, of which some may be null, in canonical form. */
    public PointKey {
        values = Collections.unmodifiableList(
                values.stream().map(PointKey::canonical).toList());
    }

    /**
     * Returns the key of a trial.
     *
     * @param flags the values of the trial
     * @param names the names of the compared flags, sorted
     * @return its key
     */
    public static PointKey of(FlagValues flags, Collection<String> names) {
        return new PointKey(names.stream().map(flags::get).toList());
    }

    private static Object canonical(Object value) {
        if (value instanceof Double real) {
            return canonical(real.doubleValue());
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
        return value instanceof List<?> list
                ? list.stream().map(PointKey::canonical).toList()
                : value;
    }

    private static Object canonical(double real) {
        if (!Double.isFinite(real) || real != Math.rint(real)) {
            return real;
        }
        return Math.abs(real) < 0x1p53 ? (Object) (long) real : canonical(new BigDecimal(real).toBigInteger());
    }
}
