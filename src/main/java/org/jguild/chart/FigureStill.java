package org.jguild.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.plotly.components.Figure;

/**
 * The image of a figure of Tablesaw, for pages without scripts: its points, lines and bars.
 *
 * @param svg an SVG document
 * @param title the title of the figure
 * @param text the figure in words
 * @param fileName the name under which the figure is saved, without an ending
 */
public record FigureStill(String svg, String title, String text, String fileName) {

    private static final int MAX_CATEGORIES = 60;

    /** Plotly draws markers on lines of fewer points, unless a mode is set. */
    private static final int MAX_MARKED = 20;

    /**
     * Draws a figure.
     *
     * @param figure the figure
     * @return its image; empty if it has other content than points, lines and bars
     */
    public static Optional<FigureStill> of(Figure figure) {
        if (figure instanceof ChartFigure drawn) {
            return Optional.of(of(drawn.chart()));
        }
        return FigureSource.read(figure).flatMap(FigureStill::chart).map(FigureStill::of);
    }

    /**
     * Returns a script that gives a drawn figure a name and a text for screen readers, and its controls names and keys.
     *
     * @param title the title of the figure
     * @param text the figure in words
     * @return JavaScript that uses the variables {@code place} and {@code Plotly}, as that of {@link Chart#toScript}
     */
    public static String accessScript(String title, String text) {
        return ChartScript.accessible(title, text);
    }

    /**
     * Returns a script that adds buttons which download the figure.
     *
     * @return JavaScript, as that of {@link Chart#toSaveScript}
     */
    public String toSaveScript() {
        return ChartScript.saving(title, fileName);
    }

    private static FigureStill of(Chart chart) {
        return new FigureStill(chart.toSvg(), chart.title(), chart.text(), chart.fileName());
    }

    private static Optional<Chart> chart(FigureSource source) {
        List<JsonNode> traces = source.traces();
        boolean bars = traces.stream().allMatch(FigureStill::isBar);
        boolean scatter = traces.stream().allMatch(FigureStill::isScatter);
        if (traces.isEmpty() || (!bars && !scatter)) {
            return Optional.empty();
        }
        boolean flipped = bars && !traces.get(0).path("orientation").asText().equals("h");
        String across = source.axisTitle(flipped ? "yaxis" : "xaxis");
        String up = source.axisTitle(flipped ? "xaxis" : "yaxis");
        Optional<Axis> x = axis(across, traces, flipped ? "y" : "x");
        Optional<Axis> y = axis(up, traces, flipped ? "x" : "y");
        if (x.isEmpty() || y.isEmpty() || (bars && x.get().scale() == Scale.CATEGORY)) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            List<Double> xs = coordinates(traces.get(i).path(flipped ? "y" : "x"), x.get());
            List<Double> ys = coordinates(traces.get(i).path(flipped ? "x" : "y"), y.get());
            if (xs.size() != ys.size()) {
                return Optional.empty();
            }
            addMarks(marks, traces.get(i), xs, ys, bars);
        }
        PanelGrid panels = PanelGrid.of(new Panel(x.get(), y.get(), marks));
        String title = source.title().isEmpty() ? "Figure" : source.title();
        return Optional.of(new Chart(ChartKind.SLICE, title, "", panels));
    }

    private static boolean isBar(JsonNode trace) {
        return trace.path("type").asText().equals("bar");
    }

    private static boolean isScatter(JsonNode trace) {
        return trace.path("type").asText("scatter").equals("scatter");
    }

    private static void addMarks(List<Mark> marks, JsonNode trace, List<Double> x, List<Double> y, boolean bars) {
        MarkStyle style = Palette.series(marks.size());
        String name = trace.path("name").asText();
        if (bars) {
            marks.add(
                    new Bars(name, style, y, Collections.nCopies(x.size(), 0.0), x, Collections.nCopies(x.size(), "")));
            return;
        }
        String mode = trace.path("mode").asText(x.size() < MAX_MARKED ? "lines+markers" : "lines");
        if (mode.contains("line")) {
            marks.add(new Line(name, style, x, y, false));
        }
        if (mode.contains("markers")) {
            marks.add(new Points(mode.contains("line") ? "" : name, style, x, y, Collections.nCopies(x.size(), "")));
        }
    }

    /** The axis of a coordinate: numbers, or categories if a value is not a number; empty if there are too many categories. */
    private static Optional<Axis> axis(String title, List<JsonNode> traces, String coordinate) {
        Set<String> categories = new LinkedHashSet<>();
        boolean numbers = true;
        for (JsonNode trace : traces) {
            for (JsonNode value : trace.path(coordinate)) {
                categories.add(value.asText());
                numbers &= isNumber(value.asText());
            }
        }
        if (numbers) {
            return Optional.of(Axis.linear(title));
        }
        return categories.size() > MAX_CATEGORIES
                ? Optional.empty()
                : Optional.of(Axis.of(title, List.copyOf(categories)));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<Double> coordinates(JsonNode values, Axis axis) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i).asText())
                .map(text -> axis.scale() == Scale.CATEGORY
                        ? (double) axis.categories().indexOf(Labels.clean(text))
                        : Double.parseDouble(text))
                .toList();
    }
}
