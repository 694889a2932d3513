package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The title of a chart, its note and its legend. */
final class Header {

    private static final double TITLE = 26;
    private static final double NOTE_FONT = 11.5;
    private static final double NOTE_LINE = 15;
    private static final double LEGEND_LINE = 22;
    private static final double SIDE = 16;
    private static final int NOTE_WIDTH = 112;
    private static final int MOST_NOTE_LINES = 4;
    private static final int LONGEST_NAME = 36;

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
            String cut = Labels.cut(word, NOTE_WIDTH);
            if (line.length() + cut.length() >= NOTE_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(cut);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines.subList(0, Math.min(MOST_NOTE_LINES, lines.size()));
    }

    /** How high it is drawn, in pixels. */
    double height() {
        return 12 + TITLE + note.size() * NOTE_LINE + rows().size() * LEGEND_LINE;
    }

    /** The legend in rows that fit. */
    private List<List<Mark>> rows() {
        List<List<Mark>> rows = new ArrayList<>();
        double x = Chart.WIDTH;
        for (Mark mark : legend) {
            if (x + width(mark) > Chart.WIDTH - SIDE) {
                rows.add(new ArrayList<>());
                x = SIDE;
            }
            rows.get(rows.size() - 1).add(mark);
            x += width(mark);
        }
        return rows;
    }

    private static String name(Mark mark) {
        return Labels.cut(mark.name(), LONGEST_NAME);
    }

    private static double width(Mark mark) {
        return 24 + Svg.width(name(mark), 12) + 18;
    }

    /** How many rows Plotly makes of the legend: one, or columns of one width. */
    private int plotlyRows() {
        double[] widths = legend.stream()
                .mapToDouble(mark -> 48 + Svg.width(mark.name(), 12))
                .toArray();
        double room = Chart.WIDTH - 84;
        if (Arrays.stream(widths).sum() <= room) {
            return 1;
        }
        int columns = (int) Math.max(1, room / Arrays.stream(widths).max().orElse(room));
        return (legend.size() + columns - 1) / columns;
    }

    void draw(Svg svg) {
        svg.text(SIDE, TITLE, chart.title(), "font-size", 16, "font-weight", 600);
        double y = TITLE + 3;
        for (String line : note) {
            y += NOTE_LINE;
            svg.text(SIDE, y, line, "font-size", NOTE_FONT, "fill-opacity", 0.75);
        }
        svg.open("g", "class", "legend");
        y += LEGEND_LINE - 2;
        for (List<Mark> row : rows()) {
            double x = SIDE;
            for (Mark mark : row) {
                mark.drawSample(svg, x, y - 4);
                svg.text(x + 24, y, name(mark));
                x += width(mark);
            }
            y += LEGEND_LINE;
        }
        svg.close();
    }

    /** Sets the title, and all else of a layout that does not depend on the content. */
    void addTo(ObjectNode layout) {
        StringBuilder text = new StringBuilder(Labels.forPlotly(chart.title()));
        note.forEach(line -> text.append("<br><span style=\"font-size:11.5px\">")
                .append(Labels.forPlotly(line))
                .append("</span>"));
        double top = 56 + note.size() * NOTE_LINE + (legend.isEmpty() ? 0 : plotlyRows() * LEGEND_LINE + 6);
        double height = top + chart.content().height() + 20;
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
        layout.putObject("font").put("color", "#808080").put("size", 12);
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
