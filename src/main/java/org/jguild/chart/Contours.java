package org.jguild.chart;

import java.util.List;

/** Draws the regions of a {@link HeatMap} above each of its levels, the higher ones over the lower ones. */
final class Contours {

    private final HeatMap map;
    private final double[] across;
    private final double[] down;
    private final StringBuilder path = new StringBuilder();

    private Contours(HeatMap map, Plot plot) {
        this.map = map;
        this.across = map.x().stream().mapToDouble(plot.x()::at).toArray();
        this.down = map.y().stream().mapToDouble(plot.y()::at).toArray();
    }

    static void draw(HeatMap map, Plot plot) {
        List<Double> levels = map.levels();
        for (int level = -1; level < levels.size(); level++) {
            Contours contours = new Contours(map, plot);
            String colour = map.colour(levels, level);
            contours.above(level < 0 ? Double.NEGATIVE_INFINITY : levels.get(level));
            plot.svg()
                    .element(
                            "path",
                            "d",
                            contours.path.toString(),
                            "fill",
                            colour,
                            "stroke",
                            colour,
                            "stroke-width",
                            0.5);
        }
    }

    private void above(double level) {
        for (int row = 0; row + 1 < down.length; row++) {
            int from = -1;
            for (int column = 0; column + 1 < across.length; column++) {
                if (corners(row, column, level) == 4) {
                    from = from < 0 ? column : from;
                    continue;
                }
                full(row, from, column);
                from = -1;
                part(row, column, level);
            }
            full(row, from, across.length - 1);
        }
    }

    private double z(int row, int column) {
        return map.z().get(row).get(column);
    }

    private int corners(int row, int column, double level) {
        int count = 0;
        for (int i = 0; i < 4; i++) {
            count += z(row + i / 2, column + i % 2) >= level ? 1 : 0;
        }
        return count;
    }

    /** Cells of a row that lie above the level as a whole. */
    private void full(int row, int from, int to) {
        if (from >= 0) {
            point('M', across[from], down[row]);
            point('L', across[to], down[row]);
            point('L', across[to], down[row + 1]);
            point('L', across[from], down[row + 1]);
            path.append('Z');
        }
    }

    /** The part of a cell above the level, where values between corners lie on a straight line. */
    private void part(int row, int column, double level) {
        char pen = 'M';
        for (int i = 0; i < 4; i++) {
            int r = row + i / 2;
            int c = column + (i == 1 || i == 2 ? 1 : 0);
            int nextR = row + (i + 1) % 4 / 2;
            int nextC = column + (i == 0 || i == 1 ? 1 : 0);
            double here = z(r, c);
            double next = z(nextR, nextC);
            if (here >= level) {
                point(pen, across[c], down[r]);
                pen = 'L';
            }
            if (here >= level != next >= level) {
                double share = (level - here) / (next - here);
                point(pen, across[c] + share * (across[nextC] - across[c]), down[r] + share * (down[nextR] - down[r]));
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
