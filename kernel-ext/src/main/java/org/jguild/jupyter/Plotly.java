package org.jguild.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jguild.chart.Chart;
import org.jguild.chart.FigureStill;
import org.jguild.chart.ScriptText;
import org.jguild.experiment.Settings;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.plotly.components.Figure;

/**
 * Draws charts with Plotly. Without a network: the program itself is put into the notebook once, packed, as a display of its
 * own ahead of the first chart; running the cell that carries it again carries it again, so that a saved notebook never
 * loses it. With one, as a setting says: each chart fetches the program unless the page has it. A chart waits for the
 * program, however late it comes; until then, and where no script runs, it shows as an SVG, or says so in a sentence.
 */
public final class Plotly {

    private static final String WITHOUT =
            "A script draws this figure. Trust the notebook, then run the cell of its first chart again.";

    private static final Pattern PART = Pattern.compile("@(LOAD|ID|WITHOUT|DRAW|SAVE)@");

    private static final String CDN = "https://cdn.plot.ly/plotly-%s.min.js";

    private final Frontend frontend;
    private final Settings settings;
    private @Nullable CellRun carrier;

    /**
     * The charts of one notebook.
     *
     * @param frontend where the program is shown
     * @param settings where the program comes from
     */
    public Plotly(Frontend frontend, Settings settings) {
        this.frontend = frontend;
        this.settings = settings;
    }

    /**
     * Renders a chart: as a script that draws it, and as an SVG for where the script cannot.
     *
     * @param chart the chart
     * @return the chart in every form it has
     */
    public DisplayContent chart(Chart chart) {
        Map<String, Object> forms = new LinkedHashMap<>();
        String svg = chart.toSvg();
        forms.put("text/html", html(id(), chart.toScript(), image(svg, chart.text()), chart.toSaveScript()));
        forms.put("image/svg+xml", svg);
        forms.put("text/plain", chart.text());
        return new DisplayContent(forms);
    }

    /**
     * Renders a figure of Tablesaw, with an image of it if it has only points, lines and bars.
     *
     * @param figure the figure
     * @return the figure in every form it has
     */
    public DisplayContent figure(Figure figure) {
        String id = id();
        String script =
                figure.asJavascript(id).replaceFirst("\\A\\s*<script>", "").replaceFirst("</script>\\s*\\z", "");
        String draw = "{\nconst fitting = " + Html.resource("plotly-figure.js").strip()
                + "\n{ const Plotly = fitting;\n" + ScriptText.insidePage(script) + "\n}\n";
        Optional<FigureStill> still = FigureStill.of(figure);
        String title = still.map(FigureStill::title).orElse("Figure");
        String text = still.map(FigureStill::text).orElse("Figure");
        String save = still.map(FigureStill::toSaveScript).orElse("");
        Map<String, Object> forms = new LinkedHashMap<>();
        forms.put(
                "text/html",
                html(
                        id,
                        draw + FigureStill.accessScript(title, text) + "\n}",
                        still.map(found -> image(found.svg(), found.text())).orElse(""),
                        save));
        still.ifPresent(found -> forms.put("image/svg+xml", found.svg()));
        forms.put("text/plain", still.map(FigureStill::text).orElse("Plotly chart"));
        return new DisplayContent(forms);
    }

    /** As an image, which viewers let pass that take an SVG within HTML apart into its text; those show the words. */
    private static String image(String svg, String text) {
        String packed = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return "<img alt=\"" + Html.escape(text) + "\" style=\"max-width:100%\" src=\"data:image/svg+xml;base64,"
                + packed + "\">";
    }

    private String html(String id, String draw, String image, String save) {
        String load = "";
        if (settings.plotly() == Settings.PlotlySource.CDN) {
            load = loading("fetched(\"" + CDN.formatted(version()) + "\")");
        } else {
            carry();
        }
        String without = image.isEmpty() ? "<div class=\"jguild-without\">" + WITHOUT + "</div>" : image;
        Map<String, String> parts = Map.of("LOAD", load, "ID", id, "WITHOUT", without, "DRAW", draw, "SAVE", save);
        // All at once: a text of the user may look like one of the names.
        return PART.matcher(Html.resource("plotly-chart.html"))
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
    }

    /** Shows the program, unless the notebook has it already. */
    private synchronized void carry() {
        CellRun now = frontend.cellRun();
        boolean again = carrier != null && !now.key().isEmpty() && carrier.key().equals(now.key());
        if (carrier == null || (again && carrier.run() != now.run())) {
            carrier = now;
            String html = loading("unpacked(\"" + packed() + "\")");
            frontend.display(
                    DisplayContent.html(html, "Plotly " + version() + ", which draws the charts of this notebook"));
        }
    }

    private static String loading(String source) {
        return Html.resource("plotly-load.html").replace("@SOURCE@", source);
    }

    private static String id() {
        return "chart" + UUID.randomUUID().toString().replace("-", "");
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

    private static InputStream open(String name) {
        InputStream in = Plotly.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The resource " + name + " is missing from the jar of jguild-jupyter");
        }
        return in;
    }
}
