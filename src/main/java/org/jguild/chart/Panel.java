package org.jguild.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A pair of axes and what is drawn between them.
 *
 * @param x the axis across
 * @param y the axis up
 * @param marks what is drawn, the first one lowest
 */
record Panel(Axis x, Axis y, List<Mark> marks) {

    Panel {
        marks = List.copyOf(marks);
    }

    /** The stretch of the axis across that is shown. */
    Interval shownX() {
        return shown(x, marks.stream().flatMapToDouble(Mark::xs));
    }

    /** The stretch of the axis up that is shown. */
    Interval shownY() {
        return shown(y, marks.stream().flatMapToDouble(Mark::ys));
    }

    private static Interval shown(Axis axis, DoubleStream values) {
        return axis.fixed() == null ? Interval.around(values, axis.scale()) : axis.fixed();
    }
}
