package org.jguild.chart;

/** Computes the SVG path of the region of a grid above a level. */
final class Contours {

    private final Grid grid;
    private final double[] xPixels;
    private final double[] yPixels;
    private final StringBuilder path = new StringBuilder();

    private Contours(Grid grid, PlotArea plot) {
        this.grid = grid;
        this.xPixels = grid.x().stream().mapToDouble(plot.x()::at).toArray();
        this.yPixels = grid.y().stream().mapToDouble(plot.y()::at).toArray();
    }

    /** The path of the region in which the grid, interpolated linearly, has at least the given value. */
    static String above(Grid grid, PlotArea plot, double level) {
        Contours contours = new Contours(grid, plot);
        contours.addRegionAbove(level);
        return contours.path.toString();
    }

    private void addRegionAbove(double level) {
        for (int row = 0; row + 1 < yPixels.length; row++) {
            int from = -1;
            for (int column = 0; column + 1 < xPixels.length; column++) {
                if (cornersAbove(row, column, level) == 4) {
                    from = from < 0 ? column : from;
                    continue;
                }
                addCells(row, from, column);
                from = -1;
                addPart(row, column, level);
            }
            addCells(row, from, xPixels.length - 1);
        }
    }

    private double z(int row, int column) {
        return grid.z().get(row).get(column);
    }

    private int cornersAbove(int row, int column, double level) {
        int count = 0;
        for (int i = 0; i < 4; i++) {
            count += z(row + i / 2, column + i % 2) >= level ? 1 : 0;
        }
        return count;
    }

    /** Adds neighbouring cells of a row that are completely above the level. */
    private void addCells(int row, int from, int to) {
        if (from >= 0) {
            point('M', xPixels[from], yPixels[row]);
            point('L', xPixels[to], yPixels[row]);
            point('L', xPixels[to], yPixels[row + 1]);
            point('L', xPixels[from], yPixels[row + 1]);
            path.append('Z');
        }
    }

    /** Adds the part of a cell above the level, with linear interpolation along its edges (marching squares). */
    private void addPart(int row, int column, double level) {
        char pen = 'M';
        for (int i = 0; i < 4; i++) {
            int r = row + i / 2;
            int c = column + (i == 1 || i == 2 ? 1 : 0);
            int nextR = row + (i + 1) % 4 / 2;
            int nextC = column + (i == 0 || i == 1 ? 1 : 0);
            double here = z(r, c);
            double next = z(nextR, nextC);
            if (here >= level) {
                point(pen, xPixels[c], yPixels[r]);
                pen = 'L';
            }
            if (here >= level != next >= level) {
                double share = (level - here) / (next - here);
                point(
                        pen,
                        xPixels[c] + share * (xPixels[nextC] - xPixels[c]),
                        yPixels[r] + share * (yPixels[nextR] - yPixels[r]));
                pen = 'L';
            }
        }
        if (pen == 'L') {
            path.append('Z');
        }
    }

    private void point(char pen, double x, double y) {
        path.append(pen).append(Svg.number(x, 1)).append(' ').append(Svg.number(y, 1));
    }
}
