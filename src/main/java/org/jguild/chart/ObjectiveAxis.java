package org.jguild.chart;

import java.util.Collection;
import java.util.stream.DoubleStream;

/** Chooses the axis of objectives. */
final class ObjectiveAxis {

    /** The minimum ratio of the largest to the smallest value for a logarithmic axis: two decades. */
    private static final double MIN_LOG_RATIO = 100;

    private ObjectiveAxis() {}

    /** A logarithmic axis if all values are positive and span two decades, otherwise a linear one. */
    static Axis of(String title, Collection<Double> values) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return low > 0 && high / low >= MIN_LOG_RATIO ? Axis.log(title) : Axis.linear(title);
    }

    /** The range that contains the values. */
    static Interval range(Axis axis, Collection<Double> values) {
        DoubleStream all = values.stream().mapToDouble(Double::doubleValue);
        return Interval.around(all, axis.scale());
    }
}
