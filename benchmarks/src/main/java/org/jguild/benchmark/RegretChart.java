package org.jguild.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * Medians and quartiles of log10 regret as a picture: a panel a problem, a line an optimizer from the lower to the upper
 * quartile with a dot at the median. The farther left, the better.
 */
final class RegretChart {

    private static final int LABEL = 110;
    private static final int PANEL = 130;
    private static final int ROW = 15;
    private static final int TOP = 42;
    private static final double MIN = -6;
    private static final double MAX = 4;

    private final RegretTable table;
    private final int trials;

    RegretChart(List<RegretRun> runs, int trials) {
        this.table = new RegretTable(runs, trials);
        this.trials = trials;
    }

    /** The picture as a document of its own, in scalable vector graphics. */
    String svg() {
        int width = LABEL + PANEL * table.problems().size() + 10;
        int height = TOP + ROW * table.optimizers().size() + 24;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"10\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                width,
                height,
                width,
                height));
        text(svg, LABEL, 14, "start", "log10 regret after " + trials + " trials: median and quartiles, left is better");
        for (int row = 0; row < table.optimizers().size(); row++) {
            text(svg, LABEL - 8, y(row) + 4, "end", table.optimizers().get(row));
        }
        for (int panel = 0; panel < table.problems().size(); panel++) {
            panel(svg, LABEL + PANEL * panel, table.problems().get(panel));
        }
        return svg.append("</svg>\n").toString();
    }

    private void panel(StringBuilder svg, int left, String problem) {
        text(svg, left + PANEL / 2.0, 32, "middle", problem);
        int bottom = y(table.optimizers().size());
        for (int tick = (int) MIN; tick <= MAX; tick += 2) {
            line(svg, x(left, tick), x(left, tick), TOP - 6, bottom, "#dddddd", 1);
            text(svg, x(left, tick), bottom + 12, "middle", String.valueOf(tick));
        }
        for (int row = 0; row < table.optimizers().size(); row++) {
            double[] sorted = table.values(table.optimizers().get(row), problem);
            if (sorted.length > 0) {
                spread(svg, left, y(row), sorted);
            }
        }
    }

    private static void spread(StringBuilder svg, int left, int y, double[] sorted) {
        double lower = x(left, RegretTable.quantile(sorted, 0.25));
        double upper = x(left, RegretTable.quantile(sorted, 0.75));
        line(svg, lower, upper, y, y, "#0072b2", 3);
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%d\" r=\"3.5\" fill=\"#d55e00\"/>%n",
                x(left, RegretTable.quantile(sorted, 0.5)),
                y));
    }

    private static int y(int row) {
        return TOP + ROW * row + 2;
    }

    private static double x(int left, double value) {
        double place = (Math.max(MIN, Math.min(MAX, value)) - MIN) / (MAX - MIN);
        return left + 8 + place * (PANEL - 16);
    }

    private static void line(
            StringBuilder svg, double left, double right, int top, int bottom, String colour, int width) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"/>%n",
                left,
                right,
                top,
                bottom,
                colour,
                width));
    }

    private static void text(StringBuilder svg, double x, int y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
