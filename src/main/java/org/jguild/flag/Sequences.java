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

    /** The names of the functions. */
    static final Set<String> NAMES = Set.of("range", "linspace", "logspace");

    private static final int MAX_LENGTH = 1_000_000;
    private static final int DECIMALS = 8;
    private static final double MIN_ROUNDED = 1e-8;

    private Sequences() {}

    /**
     * Returns the values of a sequence function.
     *
     * @throws GuildException if its arguments are invalid; the message begins with the function
     */
    static List<Object> expand(FlagFunction function) {
        for (Object arg : function.args()) {
            if (!(arg instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                throw invalid(function, "'" + FlagEncoder.encode(arg) + "' is not a number");
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
        boolean integers = function.args().stream().noneMatch(arg -> arg instanceof Double);
        BigDecimal start = count == 1 ? BigDecimal.ZERO : decimal(function, 0);
        BigDecimal end = decimal(function, count == 1 ? 0 : 1);
        BigDecimal step = count < 3 ? BigDecimal.ONE : decimal(function, 2);
        if (step.signum() == 0) {
            throw invalid(function, "the step must not be 0");
        }
        BigDecimal steps = end.subtract(start).divide(step, 0, RoundingMode.FLOOR);
        boolean endsOnEnd = start.add(steps.multiply(step)).compareTo(end) == 0;
        // a single END is excluded from the values, the END of START:END is included
        BigInteger last = steps.toBigInteger().subtract(BigInteger.valueOf(count == 1 && endsOnEnd ? 1 : 0));
        int size = size(function, last.add(BigInteger.ONE).max(BigInteger.ZERO));
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BigDecimal value = start.add(step.multiply(BigDecimal.valueOf(i)));
            values.add(
                    integers ? NumberText.canonical(value.toBigIntegerExact()) : (Object) rounded(value.doubleValue()));
        }
        return values;
    }

    private static List<Object> linspace(FlagFunction function) {
        count(function, 2, 3, "START:END or START:END:COUNT");
        return points(function).stream().map(point -> (Object) rounded(point)).toList();
    }

    private static List<Object> logspace(FlagFunction function) {
        int count = count(function, 2, 4, "START:END, START:END:COUNT or START:END:COUNT:BASE");
        double base = count < 4 ? 10 : real(function, 3);
        if (base <= 0) {
            throw invalid(function, "the base must be above 0");
        }
        List<Object> values = new ArrayList<>();
        for (double point : points(function)) {
            double value = StrictMath.pow(base, point);
            if (Double.isInfinite(value)) {
                throw invalid(function, "its values are too large");
            }
            values.add(rounded(value));
        }
        return values;
    }

    private static List<Double> points(FlagFunction function) {
        double start = real(function, 0);
        double end = real(function, 1);
        int count = 5;
        if (function.args().size() > 2) {
            Object given = function.args().get(2);
            if (given instanceof Double || ((Number) given).longValue() < 0) {
                throw invalid(function, "the count must be an integer, 0 or more");
            }
            count = size(function, new BigInteger(given.toString()));
        }
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(i > 0 && i == count - 1 ? end : start + i * ((end - start) / Math.max(1, count - 1)));
        }
        return points;
    }

    /** Removes the rounding error of binary arithmetic; very small numbers are not changed. */
    private static double rounded(double value) {
        if (Math.abs(value) <= MIN_ROUNDED) {
            return value;
        }
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static int count(FlagFunction function, int min, int max, String allowed) {
        int count = function.args().size();
        if (count < min || count > max) {
            throw invalid(function, function.name() + " takes " + allowed + ", not " + count + " values");
        }
        return count;
    }

    private static int size(FlagFunction function, BigInteger size) {
        if (size.compareTo(BigInteger.valueOf(MAX_LENGTH)) > 0) {
            throw invalid(function, "it has " + size + " values, but at most " + MAX_LENGTH + " are allowed");
        }
        return size.intValue();
    }

    private static double real(FlagFunction function, int index) {
        return ((Number) function.args().get(index)).doubleValue();
    }

    /** Returns the decimal number that was written, so that ten times 0.1 is 1. */
    private static BigDecimal decimal(FlagFunction function, int index) {
        Object arg = function.args().get(index);
        return arg instanceof Double real ? FloatText.shortest(real) : new BigDecimal(arg.toString());
    }

    private static GuildException invalid(FlagFunction function, String problem) {
        return new GuildException(function.text() + ": " + problem + ".");
    }
}
