package org.jguild.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An axis of parallel coordinates. Heights on it are 0 at the lower and 1 at the upper end of its range.
 *
 * @param axis its title and scale
 * @param range its range, in positions
 * @param outside the height of each marked position for trials without a value on the axis, such as {@code missing}
 */
record ParallelAxis(Axis axis, Interval range, Map<String, Double> outside) {

    private static final double FIRST_DISTANCE = 0.1;
    private static final double DISTANCE = 0.085;

    ParallelAxis {
        outside = new LinkedHashMap<>(outside);
    }

    /** An axis with positions outside its range, above or below it, at equal distances. */
    static ParallelAxis of(Axis axis, Interval range, Iterable<String> labels, boolean above) {
        Map<String, Double> outside = new LinkedHashMap<>();
        for (String label : labels) {
            double distance = FIRST_DISTANCE + DISTANCE * outside.size();
            outside.put(label, Numbers.rounded(above ? 1 + distance : -distance));
        }
        return new ParallelAxis(axis, range, outside);
    }

    /** The height of a value. */
    double height(double value) {
        return Numbers.rounded((axis.scale().position(value) - range.low()) / (range.high() - range.low()));
    }

    /** The lowest height with a meaning. */
    double lowest() {
        return outside.values().stream().mapToDouble(Double::doubleValue).reduce(0, Math::min);
    }

    /** The highest height with a meaning. */
    double highest() {
        return outside.values().stream().mapToDouble(Double::doubleValue).reduce(1, Math::max);
    }
}
