package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tech.tablesaw.plotly.components.Figure;

/**
 * A chart as data, which can be rendered as a Tablesaw figure, as Plotly JSON and as a static SVG image. {@link Charts} creates
 * charts of runs. Tablesaw is loaded only by {@link #toFigure}.
 *
 * @param kind the kind of chart
 * @param title the title
 * @param note how the chart was computed and what it does not show; may be empty
 * @param result what the chart shows, in words, for readers who do not see it; may be empty
 * @param content the axes and what is drawn on them
 */
public record Chart(ChartKind kind, String title, String note, String result, Content content) {

    /** The width of the SVG image, and the initial width of the Tablesaw figure, in pixels. */
    static final double WIDTH = 760;

    /** Replaces line breaks and control characters in the title, the note and the result. */
    public Chart {
        title = Labels.clean(title);
        note = Labels.line(note);
        result = Labels.line(result);
    }

    /** Creates a chart whose result is not described. */
    Chart(ChartKind kind, String title, String note, Content content) {
        this(kind, title, note, "", content);
    }

    /** The same chart with its result in words. */
    Chart withResult(String words) {
        return new Chart(kind, title, note, words, content);
    }

    /**
     * Returns the name under which a browser or a program saves the chart.
     *
     * @return the title in small letters without blanks, such as {@code train.py-loss-by-trial}, without an ending
     */
    public String fileName() {
        return FileNames.of(title);
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
        ObjectNode layout = figure.layout();
        layout.putObject("hoverlabel")
                .put("bgcolor", "#222222")
                .put("bordercolor", "#888888")
                .putObject("font")
                .put("color", "#ffffff");
        json.set("layout", layout);
        ObjectNode config = json.putObject("config");
        config.put("responsive", true).put("displaylogo", false).put("typesetMath", false);
        ArrayNode removed = config.putArray("modeBarButtonsToRemove");
        List.of("lasso2d", "select2d", "zoomIn2d", "zoomOut2d", "autoScale2d").forEach(removed::add);
        config.putObject("toImageButtonOptions").put("filename", fileName()).put("scale", 2);
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
        return ChartScript.of(this);
    }

    /**
     * Returns a script that adds buttons to a page which download the chart as an SVG and a PNG image.
     *
     * @return JavaScript for a {@code script} element of a page. It adds the buttons to the parent of the element in the variable
     *     {@code place}; where Plotly has not drawn the chart there, the image in the element {@code still} is downloaded
     */
    public String toSaveScript() {
        return ChartScript.saving(title, fileName());
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
     * @return an SVG document, 760 pixels wide or as wide as many axes need, without scripts, which may be embedded in HTML
     */
    public String toSvg() {
        return svg(SvgTheme.OF_PAGE);
    }

    private String svg(SvgTheme theme) {
        Header header = new Header(this);
        double width = content.width();
        Svg svg = new Svg(theme, width, header.height() + content.height(), title, text());
        header.draw(svg);
        content.draw(svg, header.height(), width);
        return svg.end();
    }

    /**
     * Returns the chart as a PNG image with twice as many pixels as the SVG image, on white.
     *
     * @return the bytes of the image
     * @throws org.jguild.error.GuildException if this Java runtime cannot draw text, for example because it has no fonts
     */
    public byte[] toPng() {
        return PngImage.of(svg(SvgTheme.ON_WHITE));
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
     * @return the title, the result if it is known, and in parentheses the note if there is one
     */
    public String text() {
        return (result.isEmpty() ? title : title + ". " + result) + (note.isEmpty() ? "" : " (" + note + ")");
    }

    @Override
    public String toString() {
        return text();
    }
}
