package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jguild.text.Ellipsis;

/** The title, note and legend of a chart. */
final class Header {

    /** A longer title has smaller letters in an image. */
    private static final int MAX_LARGE_TITLE = 66;

    private static final double MIN_TITLE_FONT = 11;

    /** A longer title is truncated in an image; the label of the image has all of it. */
    private static final int MAX_TITLE_LENGTH = 96;

    private static final double TITLE_LINE = 26;
    private static final double NOTE_FONT = 11.5;
    private static final double NOTE_LINE = 15;
    private static final double LEGEND_LINE = 22;

    /** Plotly's height of a line of the title and of a row of the legend. */
    private static final double PLOTLY_LINE = 20.8;

    private static final double PLOTLY_LEGEND_LINE = 19;
    private static final double MARGIN = 16;
    private static final int MAX_LINE_LENGTH = 112;
    private static final int MAX_NOTE_LINES = 6;
    static final int MAX_NAME_LENGTH = 36;

    private final Chart chart;
    private final List<String> note;
    private final List<Mark> legend;

    Header(Chart chart) {
        this.chart = chart;
        this.note = wrapped(chart.note());
        List<Mark> named = chart.content().legend();
        this.legend = named.size() > 1 ? named : List.of();
    }

    private static List<String> wrapped(String note) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : note.split(" ", -1)) {
            String cut = Ellipsis.truncate(word, MAX_LINE_LENGTH);
            if (line.length() + cut.length() >= MAX_LINE_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(cut);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines.subList(0, Math.min(MAX_NOTE_LINES, lines.size()));
    }

    /** The height of the image, in pixels. */
    double height() {
        return 12 + TITLE_LINE + note.size() * NOTE_LINE + rows().size() * LEGEND_LINE;
    }

    /** The marks of each row of the legend. */
    private List<List<Mark>> rows() {
        List<List<Mark>> rows = new ArrayList<>();
        double x = Chart.WIDTH;
        for (Mark mark : legend) {
            if (x + width(mark) > Chart.WIDTH - MARGIN) {
                rows.add(new ArrayList<>());
                x = MARGIN;
            }
            rows.get(rows.size() - 1).add(mark);
            x += width(mark);
        }
        return rows;
    }

    static String name(Mark mark) {
        return Ellipsis.truncate(mark.name(), MAX_NAME_LENGTH);
    }

    private static double width(Mark mark) {
        return 24 + Svg.width(name(mark), 12) + 18;
    }

    /** The number of rows in which Plotly draws the legend: one, or as many as columns of equal width need. */
    private int plotlyRows() {
        double[] widths = legend.stream()
                .mapToDouble(mark -> 46 + Svg.width(name(mark), 12))
                .toArray();
        double width = Chart.WIDTH - 84;
        if (Arrays.stream(widths).sum() <= width) {
            return 1;
        }
        int columns = (int) Math.max(1, width / Arrays.stream(widths).max().orElse(width));
        return (legend.size() + columns - 1) / columns;
    }

    void draw(Svg svg) {
        int length = chart.title().length();
        double size = length <= MAX_LARGE_TITLE ? 16 : Math.max(MIN_TITLE_FONT, 16.0 * MAX_LARGE_TITLE / length);
        svg.text(
                MARGIN,
                TITLE_LINE,
                Ellipsis.truncate(chart.title(), MAX_TITLE_LENGTH),
                "font-size",
                size,
                "font-weight",
                600);
        double y = TITLE_LINE + 3;
        for (String line : note) {
            y += NOTE_LINE;
            svg.text(MARGIN, y, line, "font-size", NOTE_FONT, "fill-opacity", 0.75);
        }
        svg.open("g", "class", "legend");
        y += LEGEND_LINE - 2;
        for (List<Mark> row : rows()) {
            double x = MARGIN;
            for (Mark mark : row) {
                mark.drawLegendSymbol(svg, x, y - 4);
                svg.text(x + 24, y, name(mark));
                x += width(mark);
            }
            y += LEGEND_LINE;
        }
        svg.close();
    }

    /** Sets the title and everything else in the layout that does not depend on the content. */
    void addTo(ObjectNode layout) {
        StringBuilder text = new StringBuilder(Labels.forPlotly(chart.title()));
        note.forEach(line -> text.append("<br><span style=\"font-size:11.5px\">")
                .append(Labels.forPlotly(line))
                .append("</span>"));
        double top = 36
                + note.size() * PLOTLY_LINE
                + (legend.isEmpty() ? 0 : plotlyRows() * PLOTLY_LEGEND_LINE + 10)
                + chart.content().heightAbove();
        double height = top + chart.content().height() + 20;
        // The script that adapts the chart to the width of a page needs the part of the margin that does not depend on
        // it.
        layout.putObject("meta").put("above", chart.content().heightAbove());
        layout.putObject("title")
                .put("text", text.toString())
                .put("x", 0.02)
                .put("xanchor", "left")
                .put("y", 1 - 18 / height)
                .put("yanchor", "top")
                .putObject("font")
                .put("size", 16);
        layout.put("height", height).put("autosize", true).put("hovermode", "closest");
        layout.put("paper_bgcolor", "rgba(0,0,0,0)").put("plot_bgcolor", "rgba(0,0,0,0)");
        layout.putObject("margin").put("t", top).put("r", 20).put("l", 64).put("b", 56);
        layout.putObject("font").put("color", "#767676").put("size", 12);
        layout.putObject("modebar")
                .put("bgcolor", "rgba(0,0,0,0)")
                .put("color", "#808080")
                .put("activecolor", "#0072B2");
        layout.put("showlegend", !legend.isEmpty());
        layout.putObject("legend")
                .put("orientation", "h")
                .put("x", 0)
                .put("y", 1.01)
                .put("yanchor", "bottom")
                .put("traceorder", "normal")
                .put("bgcolor", "rgba(0,0,0,0)");
    }
}
