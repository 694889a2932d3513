package org.jguild.chart;

import java.util.Arrays;

/** Computes diagonal lines in the region of a grid in which its values are at least a minimum. */
final class Hatch {

    private static final double DISTANCE = 11;
    private static final double STEP = 2;

    private final Grid grid;
    private final double min;
    private final double[] xPixels;
    private final double[] yPixels;
    private final PlotArea plot;

    Hatch(Grid grid, PlotArea plot, double min) {
        this.grid = grid;
        this.plot = plot;
        this.min = min;
        this.xPixels = grid.x().stream().mapToDouble(plot.x()::at).toArray();
        // Pixels increase downwards, the values of the axis upwards.
        this.yPixels = grid.y().stream().mapToDouble(y -> -plot.y().at(y)).toArray();
    }

    /** The lines as an SVG path. */
    String path() {
        StringBuilder path = new StringBuilder();
        double left = plot.x().from();
        double right = plot.x().to();
        double top = plot.y().to();
        double bottom = plot.y().from();
        for (double start = left - (bottom - top); start < right; start += DISTANCE) {
            double from = Double.NaN;
            for (double x = Math.max(left, start); x <= right + STEP; x += STEP) {
                double y = bottom - (x - start);
                boolean inside = x <= right && y >= top && isInside(x, y);
                if (inside && Double.isNaN(from)) {
                    from = x;
                } else if (!inside && !Double.isNaN(from)) {
                    double length = x - STEP - from;
                    path.append('M')
                            .append(Svg.number(from, 1))
                            .append(' ')
                            .append(Svg.number(bottom - (from - start), 1));
                    path.append('l').append(Svg.number(length, 1)).append(' ').append(Svg.number(-length, 1));
                    from = Double.NaN;
                }
            }
        }
        return path.toString();
    }

    private boolean isInside(double x, double y) {
        double column = position(xPixels, x);
        double row = position(yPixels, -y);
        if (!grid.smooth()) {
            return value((int) Math.round(row), (int) Math.round(column)) >= min;
        }
        int below = Math.min((int) row, yPixels.length - 2);
        int before = Math.min((int) column, xPixels.length - 2);
        double up = row - below;
        double right = column - before;
        double low = value(below, before) + right * (value(below, before + 1) - value(below, before));
        double high = value(below + 1, before) + right * (value(below + 1, before + 1) - value(below + 1, before));
        return low + up * (high - low) >= min;
    }

    private double value(int row, int column) {
        return grid.z().get(row).get(column);
    }

    /** The index of a pixel among ascending pixels, interpolated. */
    private static double position(double[] pixels, double pixel) {
        int found = Arrays.binarySearch(pixels, pixel);
        if (found >= 0) {
            return found;
        }
        int next = -found - 1;
        if (next == 0 || next == pixels.length) {
            return next == 0 ? 0 : pixels.length - 1;
        }
        return next - 1 + (pixel - pixels[next - 1]) / (pixels[next] - pixels[next - 1]);
    }
}
