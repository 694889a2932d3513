package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jguild.text.BriefNumber;
import org.jguild.text.Ellipsis;

/**
 * Colours by the rank of an objective, from blue for the best to red for the worst, and their colour bar.
 *
 * @param objective the name of the objective
 * @param maximize whether larger values are better; the larger value is at the upper end of the bar
 * @param values the different values of the objective, the best one first; at least one
 */
record ObjectiveColours(String objective, boolean maximize, List<Double> values) {

    private static final int TICKS = 5;
    private static final double BAR_WIDTH = 12;
    private static final int MAX_TITLE_LENGTH = 30;
    private static final int DIGITS = 3;

    ObjectiveColours {
        values = List.copyOf(values);
    }

    /** The colours of trials with an objective. */
    static ObjectiveColours of(Trials trials) {
        List<Double> values = new ArrayList<>(trials.evaluated().stream()
                .map(TrialRow::value)
                .distinct()
                .sorted()
                .toList());
        if (trials.maximize()) {
            Collections.reverse(values);
        }
        return new ObjectiveColours(trials.objective(), trials.maximize(), values);
    }

    /** The rank of a value, from 0 for the best to 1 for the worst. */
    double rank(double value) {
        double[] sorted =
                values.stream().mapToDouble(each -> maximize ? -each : each).toArray();
        int index = Arrays.binarySearch(sorted, maximize ? -value : value);
        return values.size() == 1 ? 0 : Numbers.rounded((double) index / (values.size() - 1));
    }

    /** The colour of a rank. */
    static String css(double rank) {
        return Palette.between(Palette.QUALITY, rank);
    }

    /** The position of a rank in the bar, from 0 at the bottom to 1 at the top. */
    double inBar(double rank) {
        return maximize ? Numbers.rounded(1 - rank) : rank;
    }

    private String title() {
        return objective + ", by rank";
    }

    /** The value at a rank. */
    private String label(double rank) {
        return BriefNumber.format(values.get((int) Math.round(rank * (values.size() - 1))), DIGITS);
    }

    private static List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            ticks.add(i / (TICKS - 1.0));
        }
        return ticks;
    }

    /** Draws the bar. */
    void draw(Svg svg, double x, double top, double bottom) {
        PixelScale up = new PixelScale(Scale.LINEAR, new Interval(0, 1), bottom, top);
        svg.open("g", "class", "colours");
        int steps = 24;
        for (int i = 0; i < steps; i++) {
            double share = (i + 0.5) / steps;
            double above = up.at((i + 1.0) / steps);
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    above,
                    "width",
                    BAR_WIDTH,
                    "height",
                    up.at((double) i / steps) - above,
                    "fill",
                    css(inBar(share)));
        }
        svg.close();
        svg.open("g", "class", "colour-ticks", "font-size", ParallelTitles.TICK_FONT);
        ticks().forEach(rank -> svg.text(x + BAR_WIDTH + 4, up.at(inBar(rank)) + 4, label(rank)));
        svg.close();
        double middle = (top + bottom) / 2;
        double at = x + BAR_WIDTH + 54;
        String turned = "rotate(-90 " + Svg.number(at) + " " + Svg.number(middle) + ")";
        svg.text(at, middle, shownTitle(), "text-anchor", "middle", "font-size", 11.5, "transform", turned);
    }

    private String shownTitle() {
        return Ellipsis.middle(Labels.clean(title()), MAX_TITLE_LENGTH);
    }

    /** Adds the colours of ranks, and the bar, to a marker of Plotly. */
    void addTo(ObjectNode marker, List<Double> ranks, double distance) {
        marker.set("color", Json.numbers(ranks.stream().map(this::inBar).toList()));
        marker.put("cmin", 0).put("cmax", 1).put("showscale", true);
        ArrayNode colours = marker.putArray("colorscale");
        for (int i = 0; i < Palette.QUALITY.size(); i++) {
            double share = i / (Palette.QUALITY.size() - 1.0);
            colours.add(Json.array().add(share).add(css(inBar(share))));
        }
        ObjectNode bar =
                marker.putObject("colorbar").put("thickness", BAR_WIDTH).put("outlinewidth", 0);
        bar.put("x", 1).put("xpad", distance).put("ypad", 0);
        bar.putObject("tickfont").put("size", ParallelTitles.TICK_FONT);
        bar.putObject("title").put("text", Labels.forPlotly(shownTitle())).put("side", "right");
        bar.set("tickvals", Json.numbers(ticks().stream().map(this::inBar).toList()));
        bar.set("ticktext", Json.texts(ticks().stream().map(this::label).toList()));
    }
}
