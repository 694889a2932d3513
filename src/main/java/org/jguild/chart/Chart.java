package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.components.Figure;

/**
 * A chart as data, from which a figure of Tablesaw, the JSON of Plotly and a static SVG are made. Charts of runs are made by
 * {@link Charts}. Tablesaw is loaded only when a figure is asked for.
 *
 * @param kind which chart it is
 * @param title what it shows, in a few words
 * @param note how it was made and what is left out; empty for nothing to tell
 * @param content the axes and what is drawn
 */
public record Chart(ChartKind kind, String title, String note, Content content) {

    /** How wide a chart is in print and at first, in pixels. */
    static final double WIDTH = 760;

    /** Makes the text fit to be shown: on one line, without control characters. */
    public Chart {
        title = Labels.shown(title);
        note = note.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    /**
     * Draws the chart with Tablesaw. Its traces are Tablesaw's own where it has such a trace.
     *
     * @return a figure, 760 pixels wide, for a Plotly below version 3
     */
    public Figure toFigure() {
        return ChartFigure.of(this);
    }

    /**
     * Draws the chart with Plotly, interactively.
     *
     * @return a JSON object with {@code data}, {@code layout} and {@code config}, as {@code Plotly.newPlot} takes them.
     *     Titles are objects with {@code text}; the ground is transparent, and the page may set {@code layout.font.color}
     */
    public String toJson() {
        ObjectNode json = Json.object();
        PlotlyFigure figure = plot(false);
        json.set("data", figure.data());
        json.set("layout", figure.layout());
        json.putObject("config")
                .put("responsive", true)
                .put("displaylogo", false)
                .put("typesetMath", false)
                .putArray("modeBarButtonsToRemove")
                .add("lasso2d");
        return json.toString();
    }

    /**
     * Draws the chart with Plotly, with what Plotly cannot do by itself. Its text takes the colour of the page.
     *
     * @return JavaScript, fit to stand in a {@code script} of a page, that draws into the element named {@code place} with
     *     Plotly named {@code Plotly}
     */
    public String toScript() {
        return """
                const figure = %s;
                const layout = figure.layout;
                layout.font.color = getComputedStyle(place).color;
                Plotly.newPlot(place, figure.data, layout, figure.config);
                %s"""
                .formatted(ScriptText.insidePage(toJson()), content.script());
    }

    /** The chart as a figure of Plotly, in JSON or with traces of Tablesaw. */
    PlotlyFigure plot(boolean tablesaw) {
        PlotlyFigure figure = new PlotlyFigure(tablesaw);
        Header header = new Header(this);
        header.addTo(figure.layout());
        content.plot(figure);
        return figure;
    }

    /**
     * Draws the chart as it is to be printed, or shown where no script runs. There is no script in it; its colours are for
     * light and for dark pages alike.
     *
     * @return an SVG document, 760 pixels wide, that may also stand within HTML
     */
    public String toSvg() {
        Header header = new Header(this);
        Svg svg = new Svg(WIDTH, header.height() + content.height(), title);
        header.draw(svg);
        content.draw(svg, header.height(), WIDTH);
        return svg.end();
    }

    /**
     * Draws the chart on a page of its own. With a network the page fetches Plotly and the chart is interactive; without, it
     * shows the SVG.
     *
     * @return an HTML document
     */
    public String toHtml() {
        return ChartPage.of(this);
    }

    /**
     * Says in words what the chart shows, for those who cannot see it.
     *
     * @return the title, and the note if there is one
     */
    public String text() {
        return note.isEmpty() ? title : title + " (" + note + ")";
    }

    @Override
    public String toString() {
        return text();
    }
}
