package org.jguild.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * An axis.
 *
 * @param title what it measures
 * @param scale how values are mapped to positions
 * @param categories the names of the categories, for a categorical axis, whose values are indices of this list; otherwise empty
 * @param range the interval shown, in positions; null to fit the marks
 */
record Axis(String title, Scale scale, List<String> categories, @Nullable Interval range) {

    Axis {
        title = Labels.clean(title);
        categories = categories.stream().map(Labels::clean).toList();
    }

    /** A linear axis. */
    static Axis linear(String title) {
        return new Axis(title, Scale.LINEAR, List.of(), null);
    }

    /** A logarithmic axis, for numbers above 0. */
    static Axis log(String title) {
        return new Axis(title, Scale.LOG, List.of(), null);
    }

    /** A categorical axis. */
    static Axis of(String title, List<String> categories) {
        return new Axis(title, Scale.CATEGORY, categories, new Interval(-0.5, categories.size() - 0.5));
    }

    /** The same axis with a range that does not depend on its marks. */
    Axis withRange(Interval range) {
        return new Axis(title, scale, categories, range);
    }

    /** The same axis with a range that contains all values. */
    Axis withRangeOf(DoubleStream values) {
        return scale == Scale.CATEGORY ? this : withRange(Interval.around(values, scale));
    }
}
