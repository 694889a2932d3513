package org.jguild.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jguild.text.BriefNumber;

/** Computes the ticks of an axis. */
final class Ticks {

    private static final int[] STEPS = {1, 2, 5};
    private static final int MIN_PLAIN_EXPONENT = -5;
    private static final int MAX_PLAIN_EXPONENT = 8;

    private Ticks() {}

    /**
     * A tick.
     *
     * @param value the value
     * @param text the label
     */
    record Tick(double value, String text) {}

    /**
     * Computes ticks.
     *
     * @param axis the axis
     * @param range the range of the axis, in positions
     * @param max the approximate maximum number of ticks
     */
    static List<Tick> of(Axis axis, Interval range, int max) {
        return switch (axis.scale()) {
            case LINEAR -> linear(range, max, axis.integers());
            case LOG -> log(range, max, axis.integers());
            case CATEGORY -> categories(axis.categories(), max);
        };
    }

    private static List<Tick> linear(Interval range, int max, boolean integers) {
        BigDecimal step = step(range, max, integers);
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(range.low() / step.doubleValue());
        for (long i = first; i * step.doubleValue() <= range.high(); i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(value.doubleValue(), text(value)));
        }
        return ticks;
    }

    /** A value with all digits, because neighbouring ticks may differ in the last one. */
    private static String text(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        boolean plain = bare.signum() == 0 || (exponent >= MIN_PLAIN_EXPONENT && exponent <= MAX_PLAIN_EXPONENT);
        return plain ? bare.toPlainString() : BriefNumber.format(value.doubleValue());
    }

    /** The distance of the ticks of a linear axis; at least 1 for integers. */
    static BigDecimal step(Interval range, int max, boolean integers) {
        double min = (range.high() - range.low()) / Math.max(1, max);
        return step(integers ? Math.max(1, min) : min);
    }

    /** The smallest step of the form 1, 2 or 5 times a power of ten that is not smaller than the given one. */
    private static BigDecimal step(double min) {
        int exponent = (int) Math.floor(StrictMath.log10(min));
        for (int digit : STEPS) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= min * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static List<Tick> log(Interval range, int max, boolean integers) {
        int low = (int) Math.floor(range.low());
        int high = (int) Math.ceil(range.high());
        int stride = Math.max(1, (int) Math.ceil((range.high() - range.low()) / Math.max(1, max)));
        List<Tick> ticks = new ArrayList<>();
        double decades = range.high() - range.low();
        boolean few = STEPS.length * decades <= max + 1 || decades < 1;
        for (int decade = Math.floorDiv(low, stride) * stride; decade <= high; decade += stride) {
            for (int digit : STEPS) {
                double value =
                        BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).doubleValue();
                double position = StrictMath.log10(value);
                boolean shown = (digit == 1 || few) && (!integers || value >= 1);
                if (shown && position >= range.low() && position <= range.high()) {
                    ticks.add(new Tick(value, BriefNumber.format(value)));
                }
            }
        }
        // A range much shorter than a decade may contain none of these values.
        return ticks.size() > 1
                ? ticks
                : linear(new Interval(Scale.LOG.value(range.low()), Scale.LOG.value(range.high())), max, integers);
    }

    private static List<Tick> categories(List<String> names, int max) {
        int stride = Math.max(1, (int) Math.ceil((double) names.size() / Math.max(1, max)));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i += stride) {
            ticks.add(new Tick(i, names.get(i)));
        }
        return ticks;
    }
}
