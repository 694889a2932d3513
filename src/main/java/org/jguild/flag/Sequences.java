package org.jguild.flag;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.text.FloatText;
import org.jguild.text.NumberText;

/** The functions that stand for a list: {@code range}, {@code linspace}, {@code logspace}. */
final class Sequences {

    /** Their names. */
    static final Set<String> NAMES = Set.of("range", "linspace", "logspace");

    private static final int LONGEST = 1_000_000;
    private static final int DECIMALS = 8;
    private static final double LEAST_ROUNDED = 1e-8;

    private Sequences() {}

    /**
     * Gives the values that a sequence function stands for.
     *
     * @throws GuildException if its arguments make no sense; the message begins with the function
     */
    static List<Object> expand(FlagFunction function) {
        for (Object arg : function.args()) {
            if (!(arg instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                throw wrong(function, "'" + FlagEncoder.encode(arg) + "' is not a number");
            }
        }
        return switch (function.name()) {
            case "range" -> range(function);
            case "linspace" -> linspace(function);
            case "logspace" -> logspace(function);
            default -> throw new IllegalArgumentException("not a sequence: " + function.name());
        };
    }

    private static List<Object> range(FlagFunction function) {
        int count = count(function, 1, 3, "END or START:END or START:END:STEP");
        boolean whole = function.args().stream().noneMatch(arg -> arg instanceof Double);
        BigDecimal start = count == 1 ? BigDecimal.ZERO : decimal(function, 0);
        BigDecimal end = decimal(function, count == 1 ? 0 : 1);
        BigDecimal step = count < 3 ? BigDecimal.ONE : decimal(function, 2);
        if (step.signum() == 0) {
            throw wrong(function, "the step must not be 0");
        }
        BigDecimal steps = end.subtract(start).divide(step, 0, RoundingMode.FLOOR);
        boolean endsOnEnd = start.add(steps.multiply(step)).compareTo(end) == 0;
        // a lone END is not among the values, that of START:END is
        BigInteger last = steps.toBigInteger().subtract(BigInteger.valueOf(count == 1 && endsOnEnd ? 1 : 0));
        int size = size(function, last.add(BigInteger.ONE).max(BigInteger.ZERO));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BigDecimal value = start.add(step.multiply(BigDecimal.valueOf(i)));
            values.add(whole ? NumberText.canonical(value.toBigIntegerExact()) : (Object) rounded(value.doubleValue()));
        }
        return values;
    }

    private static List<Object> linspace(FlagFunction function) {
        count(function, 2, 3, "START:END or START:END:COUNT");
        return places(function).stream().map(place -> (Object) rounded(place)).toList();
    }

    private static List<Object> logspace(FlagFunction function) {
        int count = count(function, 2, 4, "START:END, START:END:COUNT or START:END:COUNT:BASE");
        double base = count < 4 ? 10 : real(function, 3);
        if (base <= 0) {
            throw wrong(function, "the base must be above 0");
        }
        List<Object> values = new ArrayList<>();
        for (double place : places(function)) {
            double value = StrictMath.pow(base, place);
            if (Double.isInfinite(value)) {
                throw wrong(function, "its values are too large");
            }
            values.add(rounded(value));
        }
        return values;
    }

    private static List<Double> places(FlagFunction function) {
        double start = real(function, 0);
        double end = real(function, 1);
        int count = 5;
        if (function.args().size() > 2) {
            Object given = function.args().get(2);
            if (given instanceof Double || ((Number) given).longValue() < 0) {
                throw wrong(function, "the count must be a whole number from 0");
            }
            count = size(function, new BigInteger(given.toString()));
        }
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(i > 0 && i == count - 1 ? end : start + i * ((end - start) / Math.max(1, count - 1)));
        }
        return places;
    }

    /** Rounds away what binary arithmetic adds; numbers too small for that stay as they are. */
    private static double rounded(double value) {
        if (Math.abs(value) <= LEAST_ROUNDED) {
            return value;
        }
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static int count(FlagFunction function, int least, int most, String allowed) {
        int count = function.args().size();
        if (count < least || count > most) {
            throw wrong(function, function.name() + " takes " + allowed + ", not " + count + " values");
        }
        return count;
    }

    private static int size(FlagFunction function, BigInteger size) {
        if (size.compareTo(BigInteger.valueOf(LONGEST)) > 0) {
            throw wrong(function, "it has " + size + " values, but at most " + LONGEST + " are allowed");
        }
        return size.intValue();
    }

    private static double real(FlagFunction function, int index) {
        return ((Number) function.args().get(index)).doubleValue();
    }

    /** The number as it was written, so that 0.1 ten times is 1. */
    private static BigDecimal decimal(FlagFunction function, int index) {
        Object arg = function.args().get(index);
        return arg instanceof Double real ? FloatText.shortest(real) : new BigDecimal(arg.toString());
    }

    private static GuildException wrong(FlagFunction function, String problem) {
        return new GuildException(function.text() + ": " + problem + ".");
    }
}
