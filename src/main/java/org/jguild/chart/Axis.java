package org.jguild.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis.
 *
 * @param title what it measures
 * @param scale how places follow from values
 * @param categories the names of the categories, which values are indices of; empty for numbers
 * @param fixed what it shows; null for as much as its marks need
 */
record Axis(String title, Scale scale, List<String> categories, Interval fixed) {

    Axis {
        title = Labels.shown(title);
        categories = categories.stream().map(Labels::shown).toList();
    }

    /** An axis of numbers, equal distances being equal differences. */
    static Axis linear(String title) {
        return new Axis(title, Scale.LINEAR, List.of(), null);
    }

    /** An axis of numbers above 0, equal distances being equal ratios. */
    static Axis log(String title) {
        return new Axis(title, Scale.LOG, List.of(), null);
    }

    /** An axis of names. */
    static Axis of(String title, List<String> categories) {
        return new Axis(title, Scale.CATEGORY, categories, new Interval(-0.5, categories.size() - 0.5));
    }

    /** The same axis with a stretch that does not depend on its marks. */
    Axis within(Interval stretch) {
        return new Axis(title, scale, categories, stretch);
    }

    /** The same axis, wide enough for all values. */
    Axis around(DoubleStream values) {
        return scale == Scale.CATEGORY ? this : within(Interval.around(values, scale));
    }
}
