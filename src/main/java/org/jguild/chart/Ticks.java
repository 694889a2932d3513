package org.jguild.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jguild.text.BriefNumber;

/** Where an axis has ticks and what they say. */
final class Ticks {

    private static final int[] STEPS = {1, 2, 5};
    private static final int LEAST_PLAIN = -5;
    private static final int GREATEST_PLAIN = 8;

    private Ticks() {}

    /**
     * A tick.
     *
     * @param value where
     * @param text what it says
     */
    record Tick(double value, String text) {}

    /**
     * Places ticks.
     *
     * @param axis the axis
     * @param shown the stretch it shows, in lengths
     * @param most how many there may be at most, about
     */
    static List<Tick> of(Axis axis, Interval shown, int most) {
        return switch (axis.scale()) {
            case LINEAR -> linear(shown, most);
            case LOG -> log(shown, most);
            case CATEGORY -> categories(axis.categories(), most);
        };
    }

    private static List<Tick> linear(Interval shown, int most) {
        BigDecimal step = step((shown.high() - shown.low()) / Math.max(1, most));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(shown.low() / step.doubleValue());
        for (long i = first; i * step.doubleValue() <= shown.high(); i++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Tick(value.doubleValue(), text(value)));
        }
        return ticks;
    }

    /** All digits: neighbours may differ in the last one. */
    private static String text(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        boolean plain = bare.signum() == 0 || (exponent >= LEAST_PLAIN && exponent <= GREATEST_PLAIN);
        return plain ? bare.toPlainString() : BriefNumber.format(value.doubleValue());
    }

    /** The least of 1, 2, 5, 10, … that is at least so large. */
    private static BigDecimal step(double least) {
        int exponent = (int) Math.floor(StrictMath.log10(least));
        for (int digit : STEPS) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static List<Tick> log(Interval shown, int most) {
        int low = (int) Math.floor(shown.low());
        int high = (int) Math.ceil(shown.high());
        int stride = Math.max(1, (int) Math.ceil((shown.high() - shown.low()) / Math.max(1, most)));
        List<Tick> ticks = new ArrayList<>();
        double decades = shown.high() - shown.low();
        boolean few = STEPS.length * decades <= most + 1 || decades < 1;
        for (int decade = Math.floorDiv(low, stride) * stride; decade <= high; decade += stride) {
            for (int digit : STEPS) {
                double value =
                        BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).doubleValue();
                double length = StrictMath.log10(value);
                if ((digit == 1 || few) && length >= shown.low() && length <= shown.high()) {
                    ticks.add(new Tick(value, BriefNumber.format(value)));
                }
            }
        }
        // Within less than a decade numbers may be so near that none of these is among them.
        return ticks.size() > 1
                ? ticks
                : linear(new Interval(Scale.LOG.value(shown.low()), Scale.LOG.value(shown.high())), most);
    }

    private static List<Tick> categories(List<String> names, int most) {
        int stride = Math.max(1, (int) Math.ceil((double) names.size() / Math.max(1, most)));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i += stride) {
            ticks.add(new Tick(i, names.get(i)));
        }
        return ticks;
    }
}
