package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;

/**
 * A number at each point of a grid.
 *
 * @param x the x values of the grid, ascending
 * @param y the y values of the grid, ascending
 * @param z the numbers, one row per y value; all finite
 * @param smooth whether values between the grid points exist
 */
record Grid(List<Double> x, List<Double> y, List<List<Double>> z, boolean smooth) {

    Grid {
        x = List.copyOf(x);
        y = List.copyOf(y);
        z = z.stream().map(List::copyOf).toList();
    }

    /** Combines the numbers with those of another grid of the same points. */
    Grid with(Grid other, DoubleBinaryOperator operator) {
        List<List<Double>> combined = new ArrayList<>();
        for (int row = 0; row < y.size(); row++) {
            List<Double> numbers = new ArrayList<>();
            for (int column = 0; column < x.size(); column++) {
                numbers.add(operator.applyAsDouble(
                        z.get(row).get(column), other.z.get(row).get(column)));
            }
            combined.add(numbers);
        }
        return new Grid(x, y, combined, smooth);
    }

    /** Draws the cells of the grid points that have a colour. */
    void cells(PlotArea plot, DoubleFunction<String> colour) {
        for (int row = 0; row < y.size(); row++) {
            for (int column = 0; column < x.size(); column++) {
                String fill = colour.apply(z.get(row).get(column));
                if (fill.isEmpty()) {
                    continue;
                }
                double left = edge(plot.x(), x, column, -1);
                double top = edge(plot.y(), y, row, 1);
                plot.svg()
                        .element(
                                "rect",
                                "x",
                                left,
                                "y",
                                top,
                                "width",
                                edge(plot.x(), x, column, 1) - left,
                                "height",
                                edge(plot.y(), y, row, -1) - top,
                                "fill",
                                fill);
            }
        }
    }

    /** The pixel half-way to the next grid point on a side; at the border, as far from the point as its other edge. */
    private static double edge(PixelScale scale, List<Double> grid, int index, int side) {
        double here = scale.at(grid.get(index));
        if (grid.size() == 1) {
            return side < 0 ? scale.from() : scale.to();
        }
        int next = index + side;
        if (next < 0 || next >= grid.size()) {
            return here - (scale.at(grid.get(index - side)) - here) / 2;
        }
        return (here + scale.at(grid.get(next))) / 2;
    }
}
