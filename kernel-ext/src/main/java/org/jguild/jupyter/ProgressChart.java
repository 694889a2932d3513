package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jguild.batch.Progress;
import org.jguild.text.BriefNumber;

/** Draws the objective by trial and the best so far as a small SVG, while a batch runs. */
final class ProgressChart {

    private static final String INLINE = "display:block;max-width:100%";
    private static final int WIDTH = 560;
    private static final int HEIGHT = 130;
    private static final int LEFT = 76;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 22;
    private static final String POINTS = "#3b8fd0";
    private static final String LINE = "#d55e00";
    private static final int DIGITS = 4;
    private static final int MAX_POINTS = 400;
    /** A value this many times further from the best than three quarters of the others is drawn at the edge. */
    private static final double FAR = 4;

    private final Progress progress;
    private final List<Integer> trials = new ArrayList<>();
    private final double best;
    private final double worst;

    private ProgressChart(Progress progress) {
        this.progress = progress;
        List<Double> values = progress.values();
        for (int i = 0; i < values.size(); i++) {
            if (Double.isFinite(values.get(i))) {
                trials.add(i);
            }
        }
        double[] sorted = trials.stream()
                .mapToDouble(i -> badness(values.get(i)))
                .sorted()
                .toArray();
        int last = sorted.length - 1;
        best = last < 0 ? 0 : sorted[0];
        double most = last < 0 ? 0 : sorted[(int) Math.ceil(0.75 * last)];
        double edge = best + FAR * (most - best);
        worst = last < 0 ? 0 : most > best ? Math.min(sorted[last], edge) : sorted[last];
    }

    /** The chart; empty before two trials have a value. */
    static String svg(Progress progress) {
        ProgressChart chart = new ProgressChart(progress);
        return chart.trials.size() < 2 ? "" : chart.draw();
    }

    /** The same drawing for an image, which does not inherit the colours of the page. */
    static String still(String svg) {
        return svg.replace(INLINE, INLINE + ";color-scheme:light dark;color:CanvasText;background:Canvas");
    }

    private double badness(double value) {
        return progress.maximize() ? -value : value;
    }

    private String draw() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(HEIGHT)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" style=\"" + INLINE + "\" font-family=\"sans-serif\" font-size=\"11\">");
        String title = progress.objective() + " by trial, best so far " + BriefNumber.format(progress.best());
        svg.append("<title>").append(Html.escape(title)).append("</title>\n");
        frame(svg);
        points(svg);
        bestSoFar(svg);
        return svg.append("</svg>").toString();
    }

    private void frame(StringBuilder svg) {
        svg.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"currentColor\" opacity=\".4\"/>"
                .formatted(LEFT - 6, TOP - 4, HEIGHT - BOTTOM + 6, WIDTH - RIGHT));
        String text = "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"currentColor\">%s</text>\n";
        double top = progress.maximize() ? -best : worst;
        double bottom = progress.maximize() ? -worst : best;
        boolean cut = trials.stream().anyMatch(i -> badness(progress.values().get(i)) > worst);
        String above = cut && !progress.maximize() ? "≥ " : "";
        svg.append(text.formatted(LEFT - 10, TOP + 4, "end", above + brief(top)));
        if (top != bottom) {
            String below = cut && progress.maximize() ? "≤ " : "";
            svg.append(text.formatted(LEFT - 10, HEIGHT - BOTTOM + 3, "end", below + brief(bottom)));
        }
        int count = progress.values().size();
        svg.append(text.formatted(LEFT, HEIGHT - 3, "middle", "1"));
        String legend = "<tspan fill=\"%s\">●</tspan> %s   <tspan fill=\"%s\">━</tspan> best so far"
                .formatted(POINTS, Html.escape(TableCells.truncated(progress.objective())), LINE);
        svg.append(text.formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 3, "middle", legend));
        svg.append(text.formatted((int) x(count - 1), HEIGHT - 3, "end", "trial " + count));
    }

    private static String brief(double value) {
        return BriefNumber.format(value, DIGITS);
    }

    private void points(StringBuilder svg) {
        svg.append("<g fill=\"" + POINTS + "\">");
        int step = Math.max(1, (trials.size() + MAX_POINTS - 1) / MAX_POINTS);
        for (int i = 0; i < trials.size(); i += step) {
            int trial = trials.get(i);
            double value = progress.values().get(trial);
            boolean beyond = badness(value) > worst;
            svg.append("<circle cx=\"")
                    .append(pixels(x(trial)))
                    .append("\" cy=\"")
                    .append(pixels(y(value)))
                    .append(beyond ? "\" r=\"2\" fill-opacity=\".5\"/>" : "\" r=\"3\"/>");
        }
        svg.append("</g>");
    }

    private void bestSoFar(StringBuilder svg) {
        StringBuilder path = new StringBuilder();
        double reached = Double.POSITIVE_INFINITY;
        for (int trial : trials) {
            double value = progress.values().get(trial);
            if (badness(value) < reached) {
                path.append(path.isEmpty() ? "M" + pixels(x(trial)) + " " : "H" + pixels(x(trial)) + "V");
                path.append(pixels(y(value)));
                reached = badness(value);
            }
        }
        path.append('H').append(pixels(x(progress.values().size() - 1)));
        svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"" + LINE + "\" stroke-width=\"2\"/>");
    }

    private double x(int trial) {
        int last = Math.max(1, progress.values().size() - 1);
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * trial / last;
    }

    private double y(double value) {
        double share = worst > best ? Math.min(1, (badness(value) - best) / (worst - best)) : 0.5;
        double fromTop = progress.maximize() ? share : 1 - share;
        return TOP + (HEIGHT - TOP - BOTTOM) * fromTop;
    }

    private static String pixels(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
