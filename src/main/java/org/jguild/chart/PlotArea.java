package org.jguild.chart;

import java.util.List;

/**
 * The area of an SVG image in which a panel draws its marks.
 *
 * @param svg the image
 * @param x the pixels of x values
 * @param y the pixels of y values
 */
record PlotArea(Svg svg, PixelScale x, PixelScale y) {

    /** The SVG path through points; a point that cannot be shown interrupts it. */
    String path(List<Double> xs, List<Double> ys, boolean steps) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < xs.size(); i++) {
            double xPixel = x.at(xs.get(i));
            double yPixel = y.at(ys.get(i));
            if (!Double.isFinite(xPixel + yPixel)) {
                drawing = false;
            } else if (drawing && steps) {
                path.append('H').append(Svg.number(xPixel)).append('V').append(Svg.number(yPixel));
            } else {
                path.append(drawing ? 'L' : 'M')
                        .append(Svg.number(xPixel))
                        .append(' ')
                        .append(Svg.number(yPixel));
                drawing = true;
            }
        }
        return path.toString();
    }
}
