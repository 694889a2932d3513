package org.jguild.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A pair of axes with marks.
 *
 * @param x the x axis
 * @param y the y axis
 * @param marks the marks, in drawing order
 */
record Panel(Axis x, Axis y, List<Mark> marks) {

    /** An empty place in a grid of panels. */
    static final Panel BLANK = new Panel(Axis.linear(""), Axis.linear(""), List.of());

    Panel {
        marks = List.copyOf(marks);
    }

    /** Whether the place is empty. */
    boolean isBlank() {
        return equals(BLANK);
    }

    /** The range of the x axis, in positions. */
    Interval xRange() {
        return range(x, marks.stream().flatMapToDouble(Mark::xs));
    }

    /** The range of the y axis, in positions. */
    Interval yRange() {
        return range(y, marks.stream().flatMapToDouble(Mark::ys));
    }

    private static Interval range(Axis axis, DoubleStream values) {
        return axis.range() == null ? Interval.around(values, axis.scale()) : axis.range();
    }
}
