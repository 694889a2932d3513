package org.jguild.flag;

import java.math.BigInteger;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Creates the domain of {@code [LOW:HIGH]}, {@code uniform[LOW:HIGH]} or {@code loguniform[LOW:HIGH]}. */
final class Ranges {

    private static final List<String> FUNCTIONS = List.of("uniform", "loguniform", "range", "linspace", "logspace");
    private static final String FORM = "LOW:HIGH or LOW:HIGH:INITIAL";

    private final String flag;
    private final FlagFunction function;

    private Ranges(String flag, FlagFunction function) {
        this.flag = flag;
        this.function = function;
    }

    /**
     * Creates the domain that a function describes.
     *
     * @param flag the flag's name, for messages
     * @param function any function except a sequence
     * @throws GuildException if there is no such function, or its arguments are not a valid range
     */
    static Domain domain(String flag, FlagFunction function) {
        return new Ranges(flag, function).domain();
    }

    private Domain domain() {
        boolean uniform = function.name().isEmpty() || function.name().equals("uniform");
        if (!uniform && !function.name().equals("loguniform")) {
            throw invalid("unknown function '" + function.name() + "'" + hint());
        }
        int count = function.args().size();
        if (count < 2 || count > 3) {
            throw invalid((uniform ? "a range" : "loguniform") + " takes " + FORM + ", not " + count
                    + (count == 1 ? " value." : " values."));
        }
        if (function.args().contains("")) {
            throw Unreadable.missingBound(flag, function.text());
        }
        return uniform && (isChoice(arg(0)) || isChoice(arg(1))) ? choices() : numeric(uniform);
    }

    private String hint() {
        return Nearest.hint(function.name(), FUNCTIONS) + " Text that looks like a function needs quotes: \"'"
                + function.text() + "'\".";
    }

    private static boolean isChoice(@Nullable Object bound) {
        return bound instanceof Boolean || (bound instanceof String text && !NumberText.isNumber(text));
    }

    private Domain choices() {
        return new Choices(List.of(choice(0), choice(1)), true, initial(), function.text());
    }

    private Object choice(int index) {
        Object value = arg(index);
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        throw invalid("the bound " + FlagEncoder.encode(value) + " is neither a number nor a word.");
    }

    private Domain numeric(boolean uniform) {
        Number low = bound(0);
        Number high = bound(1);
        if (initial() != null && !(initial() instanceof Number)) {
            throw invalid("the value of the first trial, " + FlagEncoder.encode(initial()) + ", is not a number.");
        }
        int order = Numbers.compare(low, high);
        if (order == 0) {
            throw invalid(
                    "the range has no width; write " + flag + "=" + FlagEncoder.encode(low) + " for this one value.");
        }
        if (order > 0) {
            throw invalid("the lower bound " + FlagEncoder.encode(low) + " is above the upper bound "
                    + FlagEncoder.encode(high) + "; did you mean " + swapped() + "?");
        }
        if (!uniform && low.doubleValue() <= 0) {
            throw invalid("the lower bound " + FlagEncoder.encode(low) + " has no logarithm; it must be above 0.");
        }
        return low instanceof Double || high instanceof Double
                ? real(uniform, low.doubleValue(), high.doubleValue())
                : integer(uniform, low, high);
    }

    private String swapped() {
        String rest = initial() == null ? "" : ":" + FlagEncoder.encode(initial());
        return function.name() + "[" + FlagEncoder.encode(arg(1)) + ":" + FlagEncoder.encode(arg(0)) + rest + "]";
    }

    private Domain real(boolean uniform, double low, double high) {
        if (!Double.isFinite(high - low)) {
            throw invalid("the range is too wide.");
        }
        return uniform
                ? new UniformRange(low, high, initial(), function.text())
                : new LogUniformRange(low, high, initial(), function.text());
    }

    private Domain integer(boolean uniform, Number low, Number high) {
        long maxWidth = 1L << 53;
        BigInteger top = new BigInteger(high.toString());
        BigInteger bottom = uniform ? new BigInteger(low.toString()) : BigInteger.ZERO;
        if (low instanceof BigInteger
                || high instanceof BigInteger
                || top.subtract(bottom).compareTo(BigInteger.valueOf(maxWidth)) >= 0) {
            throw invalid("a range of integers must span less than 2^53; write one bound with a decimal point.");
        }
        return uniform
                ? new IntegerRange(low.longValue(), high.longValue(), initial(), function.text())
                : new LogIntegerRange(low.longValue(), high.longValue(), initial(), function.text());
    }

    private Number bound(int index) {
        if (!(arg(index) instanceof Number number)) {
            throw invalid("the bound " + FlagEncoder.encode(arg(index)) + " is not a number.");
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw invalid("the bound " + FlagEncoder.encode(number) + " is not a finite number.");
        }
        return number;
    }

    private @Nullable Object arg(int index) {
        return function.args().get(index);
    }

    private @Nullable Object initial() {
        return function.args().size() > 2 ? arg(2) : null;
    }

    private GuildException invalid(String problem) {
        return new GuildException(flag + "=" + function.text() + ": " + problem);
    }
}
