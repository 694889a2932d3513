package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Points of one kind in a chart.
 *
 * @param name what the legend says
 * @param x the horizontal places: all numbers, or all text
 * @param y the vertical places, as many as {@code x}
 * @param line whether the points are joined by steps instead of marked
 */
public record Series(String name, List<Object> x, List<Double> y, boolean line) {

    /** Copies the points. */
    public Series {
        x = Collections.unmodifiableList(new ArrayList<>(x));
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " places across and " + y.size() + " up");
        }
    }
}
