package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.components.Figure;

/**
 * A chart as data, which can be rendered as a Tablesaw figure, as Plotly JSON and as a static SVG image. {@link Charts} creates
 * charts of runs. Tablesaw is loaded only by {@link #toFigure}.
 *
 * @param kind the kind of chart
 * @param title the title
 * @param note how the chart was computed and what it does not show; may be empty
 * @param content the axes and what is drawn on them
 */
public record Chart(ChartKind kind, String title, String note, Content content) {

    /** The width of the SVG image, and the initial width of the Tablesaw figure, in pixels. */
    static final double WIDTH = 760;

    /** Replaces line breaks and control characters in the title and the note. */
    public Chart {
        title = Labels.clean(title);
        note = note.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    /**
     * Returns the chart as a Tablesaw figure. Its traces are Tablesaw's own where Tablesaw has such a trace.
     *
     * @return a figure, 760 pixels wide, for Plotly before version 3
     */
    public Figure toFigure() {
        return ChartFigure.of(this);
    }

    /**
     * Returns the chart as a Plotly figure.
     *
     * @return a JSON object with {@code data}, {@code layout} and {@code config}, as {@code Plotly.newPlot} takes them.
     *     Titles are objects with {@code text}; the background is transparent, and the page may set {@code layout.font.color}
     */
    public String toJson() {
        ObjectNode json = Json.object();
        PlotlyFigure figure = plotlyFigure(false);
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
     * Returns a script that draws the chart with Plotly, including interactions that Plotly lacks. The text has the colour of the
     * text of the page.
     *
     * @return JavaScript for a {@code script} element of a page. It draws into the element in the variable {@code place}, using
     *     the variable {@code Plotly}
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

    /** The chart as a Plotly figure, with traces as JSON or as Tablesaw traces. */
    PlotlyFigure plotlyFigure(boolean tablesaw) {
        PlotlyFigure figure = new PlotlyFigure(tablesaw);
        Header header = new Header(this);
        header.addTo(figure.layout());
        content.addTo(figure);
        return figure;
    }

    /**
     * Returns the chart as a static image, for printing and for pages without scripts. Its colours suit light and dark pages.
     *
     * @return an SVG document, 760 pixels wide, without scripts, which may be embedded in HTML
     */
    public String toSvg() {
        Header header = new Header(this);
        Svg svg = new Svg(WIDTH, header.height() + content.height(), title);
        header.draw(svg);
        content.draw(svg, header.height(), WIDTH);
        return svg.end();
    }

    /**
     * Returns a page with the chart. With a network connection the page loads Plotly and the chart is interactive; otherwise the
     * page shows the SVG image.
     *
     * @return an HTML document
     */
    public String toHtml() {
        return ChartPage.of(this);
    }

    /**
     * Returns a text alternative to the image.
     *
     * @return the title, and in parentheses the note if there is one
     */
    public String text() {
        return note.isEmpty() ? title : title + " (" + note + ")";
    }

    @Override
    public String toString() {
        return text();
    }
}
