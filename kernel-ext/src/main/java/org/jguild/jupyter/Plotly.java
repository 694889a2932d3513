package org.jguild.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import tech.tablesaw.plotly.components.Figure;

/**
 * Draws charts with Plotly, without a network: the program itself is put into the notebook once, packed, as a display of
 * its own ahead of the first chart. Running the cell that carries it again carries it again, so that a saved notebook
 * never loses it. A chart waits for the program; one that does not get it says so in a sentence.
 */
public final class Plotly {

    private static final String WITHOUT =
            "This chart is not drawn: the notebook's copy of Plotly is missing or its scripts"
                    + " are blocked. Trust the notebook, then run the cell of its first chart again.";

    private final Frontend frontend;
    private CellRun carrier;

    /**
     * The charts of one notebook.
     *
     * @param frontend where the program is shown
     */
    public Plotly(Frontend frontend) {
        this.frontend = frontend;
    }

    /**
     * Renders a chart written in Plotly's own JSON.
     *
     * @param json an object with {@code data}, {@code layout} and perhaps {@code config}
     * @param without HTML to show where the chart cannot be drawn, such as an SVG of it; empty for a sentence
     * @param text the chart in words
     * @return the chart
     */
    public DisplayContent chart(String json, String without, String text) {
        return content(
                "const figure = " + json + ";\n    Plotly.newPlot(place, figure.data, figure.layout,"
                        + " figure.config || {responsive: true});",
                without,
                text);
    }

    /**
     * Renders a figure of Tablesaw.
     *
     * @param figure the figure
     * @return the chart
     */
    public DisplayContent figure(Figure figure) {
        String id = id();
        String script =
                figure.asJavascript(id).replaceFirst("\\A\\s*<script>", "").replaceFirst("</script>\\s*\\z", "");
        return html(id, script, "", "Plotly chart");
    }

    private DisplayContent content(String draw, String without, String text) {
        return html(id(), draw, without, text);
    }

    private DisplayContent html(String id, String draw, String without, String text) {
        carry();
        String html = resource("plotly-chart.html")
                .replace("@ID@", id)
                .replace("@WITHOUT@", without.isEmpty() ? WITHOUT : without)
                .replace("@DRAW@", insideScript(draw));
        return DisplayContent.html(html, text);
    }

    /** Shows the program, unless the notebook has it already. */
    private synchronized void carry() {
        CellRun now = frontend.cellRun();
        boolean again = carrier != null && !now.key().isEmpty() && carrier.key().equals(now.key());
        if (carrier == null || (again && carrier.run() != now.run())) {
            carrier = now;
            String html = resource("plotly-carrier.html").replace("@PACKED@", packed());
            frontend.display(
                    DisplayContent.html(html, "Plotly " + version() + ", which draws the charts of this notebook"));
        }
    }

    private static String id() {
        return "chart" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Text in a chart must not end the script it stands in; inside a string literal both spellings mean the same. */
    private static String insideScript(String script) {
        return script.replace("</", "<\\/").replace("<!--", "<\\!--");
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open("plotly.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String packed() {
        try (InputStream in = open("plotly.js.gz")) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Plotly.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The resource " + name + " is missing from the jar of jguild-jupyter");
        }
        return in;
    }
}
