package org.jguild.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An axis.
 *
 * @param title what it measures
 * @param scale how values are mapped to positions
 * @param categories the names of the categories, for a categorical axis, whose values are indices of this list; otherwise empty
 * @param range the interval shown, in positions; null to fit the marks
 * @param integers whether all values are integers, so that its ticks are
 * @param downwards whether a vertical axis has its smallest value at the top
 */
record Axis(
        String title,
        Scale scale,
        List<String> categories,
        @Nullable Interval range,
        boolean integers,
        boolean downwards) {

    /** The lower end of an axis of trial numbers. */
    private static final double MIN_TRIAL = 0.5;

    Axis {
        title = Labels.clean(title);
        categories = categories.stream().map(Labels::clean).toList();
    }

    /** An axis of real numbers or categories. */
    Axis(String title, Scale scale, List<String> categories, @Nullable Interval range) {
        this(title, scale, categories, range, false, false);
    }

    /** A linear axis. */
    static Axis linear(String title) {
        return new Axis(title, Scale.LINEAR, List.of(), null);
    }

    /** A linear axis of integers. */
    static Axis integers(String title) {
        return new Axis(title, Scale.LINEAR, List.of(), null, true, false);
    }

    /** An axis of the numbers of trials, which count from 1, so it has no tick at 0. */
    static Axis ofTrials(IntStream numbers) {
        Interval range = Interval.around(numbers.asDoubleStream(), Scale.LINEAR);
        double low = Math.max(MIN_TRIAL, range.low());
        return integers("trial").withRange(new Interval(low, Math.max(range.high(), low + 1)));
    }

    /** A logarithmic axis, for numbers above 0. */
    static Axis log(String title) {
        return new Axis(title, Scale.LOG, List.of(), null);
    }

    /** A categorical axis. */
    static Axis of(String title, List<String> categories) {
        return new Axis(title, Scale.CATEGORY, categories, new Interval(-0.5, categories.size() - 0.5));
    }

    /** The same axis for integers. */
    Axis ofIntegers() {
        return new Axis(title, scale, categories, range, true, downwards);
    }

    /** The same axis with its smallest value at the top. */
    Axis counting() {
        return new Axis(title, scale, categories, range, integers, true);
    }

    /** The same axis with another title. */
    Axis titled(String title) {
        return new Axis(title, scale, categories, range, integers, downwards);
    }

    /** The same axis with a range that does not depend on its marks. */
    Axis withRange(Interval range) {
        return new Axis(title, scale, categories, range, integers, downwards);
    }

    /** The same axis with a range that contains all values. */
    Axis withRangeOf(DoubleStream values) {
        return scale == Scale.CATEGORY ? this : withRange(Interval.around(values, scale));
    }
}
