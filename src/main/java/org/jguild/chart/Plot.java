package org.jguild.chart;

import java.util.List;

/**
 * Where the marks of a panel are drawn.
 *
 * @param svg the drawing
 * @param x where values are across
 * @param y where values are down
 */
record Plot(Svg svg, PixelScale x, PixelScale y) {

    /** The path through points; one without a place breaks it. */
    String path(List<Double> xs, List<Double> ys, boolean steps) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < xs.size(); i++) {
            double across = x.at(xs.get(i));
            double down = y.at(ys.get(i));
            if (!Double.isFinite(across + down)) {
                pen = false;
            } else if (pen && steps) {
                path.append('H').append(Svg.number(across)).append('V').append(Svg.number(down));
            } else {
                path.append(pen ? 'L' : 'M')
                        .append(Svg.number(across))
                        .append(' ')
                        .append(Svg.number(down));
                pen = true;
            }
        }
        return path.toString();
    }
}
