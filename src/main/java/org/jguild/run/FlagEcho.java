package org.jguild.run;

import java.math.BigDecimal;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * Detects printed values that only repeat the value of a flag, as a program that prints its configuration does.
 *
 * @param flags the flags of the run
 * @param objective the name that is never a repetition; null for none
 */
record FlagEcho(FlagValues flags, @Nullable String objective) {

    /** A number with fewer digits is not regarded as a rounded value of a flag. */
    private static final int MIN_ROUNDED_DIGITS = 2;

    /** Longer than any double. */
    private static final int MAX_LENGTH = 40;

    /** Whether a flag has this name, so that a printed value may be a repetition. */
    boolean isFlag(String name) {
        return flags.values().containsKey(name) && !name.equals(objective);
    }

    /**
     * Whether a printed number is the value of a flag, possibly rounded.
     *
     * @param name the name of a flag
     * @param number the number as it was printed
     * @param value the same number
     */
    boolean isValueOf(String name, String number, double value) {
        Object flag = flags.get(name);
        if (flag instanceof Boolean truth) {
            return value == (truth ? 1 : 0);
        }
        if (flag instanceof Number real) {
            return isEqual(real.doubleValue(), number, value);
        }
        return flag instanceof String text && text.equals(number);
    }

    private static boolean isEqual(double flag, String number, double value) {
        if (Double.compare(flag, value) == 0 || flag == value || (float) flag == (float) value) {
            return true;
        }
        if (!Double.isFinite(value) || number.length() > MAX_LENGTH) {
            return false;
        }
        try {
            BigDecimal printed = new BigDecimal(number);
            double unit = Math.pow(10, -printed.scale());
            return printed.precision() >= MIN_ROUNDED_DIGITS && Math.abs(flag - value) <= 0.5000001 * unit;
        } catch (NumberFormatException e) {
            return false; // Its exponent is out of range.
        }
    }
}
