package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The SVG image, the Plotly figure and the Tablesaw figure show the same data. */
class SameDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern POINT = Pattern.compile("[ML]([-\\d.]+) ([-\\d.]+)");

    private static JsonNode json(Chart chart) throws IOException {
        return JSON.readTree(chart.toJson());
    }

    /** The traces of a mode or type. */
    private static List<JsonNode> traces(Chart chart, String field, String value) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        json(chart).path("data").forEach(trace -> {
            if (trace.path(field).asText().equals(value)) {
                found.add(trace);
            }
        });
        return found;
    }

    private static void assertClose(double drawn, double plotted, double span) {
        assertThat(drawn).isCloseTo(plotted, within(span / 200));
    }

    @Test
    void pointsOfASliceAreTheSame() throws IOException {
        Chart chart = Samples.of(ChartKind.SLICE);
        SvgReader svg = new SvgReader(chart.toSvg());
        List<Element> groups = svg.ofClass("points");
        List<JsonNode> traces = traces(chart, "mode", "markers");
        Element up = svg.ofClass("y-ticks").get(0);
        Element layers = svg.ofClass("x-ticks").get(1);
        assertThat(groups).hasSize(16).hasSameSizeAs(traces);

        // The trials of layers, which is the second panel and shares the y axis of the first; the best one is a mark of
        // its own.
        List<Element> circles = SvgReader.inside(groups.get(4), "circle");
        JsonNode trace = traces.get(4);
        assertThat(circles).hasSize(56).hasSize(trace.path("x").size());
        for (int i = 0; i < circles.size(); i++) {
            double x = SvgReader.value(layers, "x", 0, false, SvgReader.number(circles.get(i), "cx"));
            double y = SvgReader.value(up, "y", -4, false, SvgReader.number(circles.get(i), "cy"));
            assertClose(x, trace.path("x").get(i).asDouble(), 5);
            assertClose(y, trace.path("y").get(i).asDouble(), 1);
        }
    }

    @Test
    void pointsOnALogarithmicAxisAreTheSame() throws IOException {
        Chart chart = Samples.of(ChartKind.SLICE);
        SvgReader svg = new SvgReader(chart.toSvg());
        List<Element> circles = SvgReader.inside(svg.ofClass("points").get(8), "circle");
        JsonNode trace = traces(chart, "mode", "markers").get(8);
        Element ticks = svg.ofClass("x-ticks").get(2);

        assertThat(json(chart).path("layout").path("xaxis3").path("type").asText())
                .isEqualTo("log");
        for (int i = 0; i < circles.size(); i++) {
            double x = SvgReader.value(ticks, "x", 0, true, SvgReader.number(circles.get(i), "cx"));
            double plotted = trace.path("x").get(i).asDouble();
            assertThat(x).isCloseTo(plotted, within(0.02 * plotted));
        }
    }

    @Test
    void linesAreTheSame() throws IOException {
        Chart chart = Samples.of(ChartKind.SCALARS);
        SvgReader svg = new SvgReader(chart.toSvg());
        List<Element> paths = svg.ofClass("line");
        List<JsonNode> traces = traces(chart, "mode", "lines");
        Element across = svg.ofClass("x-ticks").get(0);
        Element up = svg.ofClass("y-ticks").get(0);
        assertThat(paths).hasSize(5).hasSameSizeAs(traces);

        for (int curve = 0; curve < 5; curve++) {
            List<MatchResult> points =
                    POINT.matcher(paths.get(curve).getAttribute("d")).results().toList();
            JsonNode trace = traces.get(curve);
            assertThat(points)
                    .hasSize(curve == 2 ? 59 : 60)
                    .hasSize(trace.path("x").size());
            for (int i = 0; i < points.size(); i++) {
                double x = Double.parseDouble(points.get(i).group(1));
                double y = Double.parseDouble(points.get(i).group(2));
                assertClose(
                        SvgReader.value(across, "x", 0, false, x),
                        trace.path("x").get(i).asDouble(),
                        60);
                // The axis is logarithmic, as the values span two decades.
                double plotted = trace.path("y").get(i).asDouble();
                assertThat(SvgReader.value(up, "y", -4, true, y)).isCloseTo(plotted, within(0.05 * plotted));
            }
        }
    }

    @Test
    void barsAreTheSame() throws IOException {
        Chart chart = Samples.of(ChartKind.TIMELINE);
        SvgReader svg = new SvgReader(chart.toSvg());
        List<Element> groups = svg.ofClass("bars");
        List<JsonNode> traces = traces(chart, "type", "bar");
        Element across = svg.ofClass("x-ticks").get(0);
        assertThat(groups).hasSize(3).hasSameSizeAs(traces);

        for (int group = 0; group < 3; group++) {
            List<Element> bars = SvgReader.inside(groups.get(group), "rect");
            JsonNode trace = traces.get(group);
            assertThat(bars).hasSize(trace.path("base").size());
            for (int i = 0; i < bars.size(); i++) {
                double left = SvgReader.number(bars.get(i), "x");
                double right = left + SvgReader.number(bars.get(i), "width");
                double base = trace.path("base").get(i).asDouble();
                assertClose(SvgReader.value(across, "x", 0, false, left), base, 20);
                assertClose(
                        SvgReader.value(across, "x", 0, false, right),
                        base + trace.path("x").get(i).asDouble(),
                        20);
            }
        }
    }

    @Test
    void linesAcrossParallelAxesAreTheSame() throws IOException {
        Chart chart = Samples.of(ChartKind.PARALLEL);
        SvgReader svg = new SvgReader(chart.toSvg());
        List<List<Double>> drawn = new ArrayList<>();
        for (Element path : SvgReader.inside(svg.ofClass("lines").get(0), "path")) {
            List<MatchResult> points =
                    POINT.matcher(path.getAttribute("d")).results().toList();
            List<Double> line = new ArrayList<>();
            for (int axis = 0; axis < points.size(); axis++) {
                MatchResult ends = Pattern.compile("M[-\\d.]+ ([-\\d.]+)V([-\\d.]+)")
                        .matcher(SvgReader.inside(svg.ofClass("axis").get(axis), "path")
                                .get(0)
                                .getAttribute("d"))
                        .results()
                        .findFirst()
                        .orElseThrow();
                double top = Double.parseDouble(ends.group(1));
                double bottom = Double.parseDouble(ends.group(2));
                line.add((bottom - Double.parseDouble(points.get(axis).group(2))) / (bottom - top));
            }
            drawn.add(line);
        }
        List<List<Double>> plotted = new ArrayList<>();
        for (JsonNode trace : traces(chart, "mode", "lines")) {
            for (int from = 0; from < trace.path("y").size(); from += 6) {
                JsonNode y = trace.path("y");
                int first = from;
                plotted.add(IntStream.range(0, 5)
                        .mapToObj(axis -> y.get(first + axis).asDouble())
                        .toList());
            }
        }
        Comparator<List<Double>> byObjective = Comparator.comparingDouble(line -> line.get(4));
        drawn.sort(byObjective);
        plotted.sort(byObjective);
        assertThat(drawn).hasSize(60).hasSameSizeAs(plotted);
        for (int i = 0; i < drawn.size(); i++) {
            for (int axis = 0; axis < 5; axis++) {
                assertClose(drawn.get(i).get(axis), plotted.get(i).get(axis), 1);
            }
        }
        int points = 0;
        for (JsonNode trace : traces(chart, "mode", "markers")) {
            points += trace.path("customdata").size();
        }
        assertThat(points).isEqualTo(60);
    }

    @Test
    void theImageAndTheFigureShowTheLastFrame() throws IOException {
        Chart chart = Samples.of(ChartKind.ACQUISITION);
        SvgReader svg = new SvgReader(chart.toSvg());
        JsonNode layout = json(chart).path("layout");

        assertThat(SvgReader.inside(svg.ofClass("points").get(0), "circle")).hasSize(9);
        assertThat(traces(chart, "mode", "markers").get(0).path("x")).hasSize(9);
        JsonNode steps = layout.path("sliders").get(0).path("steps");
        assertThat(steps).hasSize(8);
        JsonNode data = json(chart).path("data");
        List<Integer> points = new ArrayList<>();
        for (JsonNode step : steps) {
            JsonNode coordinates = step.path("args").get(0);
            assertThat(step.path("args").get(2)).hasSameSizeAs(data);
            assertThat(step.path("args").get(1).path("title.text").asText())
                    .startsWith("train.py: Gaussian process after "
                            + step.path("label").asText() + " trials (gp)<br>");
            assertThat(coordinates.path("x")).hasSameSizeAs(data);
            for (int i = 0; i < data.size(); i++) {
                assertThat(coordinates.path("y").get(i))
                        .hasSameSizeAs(coordinates.path("x").get(i));
                if (data.get(i).path("mode").asText().equals("markers")) {
                    points.add(coordinates.path("x").get(i).size());
                }
            }
        }
        assertThat(points).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        JsonNode last = steps.get(7).path("args").get(0);
        for (int i = 0; i < data.size(); i++) {
            assertThat(last.path("x").get(i)).isEqualTo(data.get(i).path("x"));
            assertThat(last.path("y").get(i)).isEqualTo(data.get(i).path("y"));
        }
    }

    @Test
    void aFigureOfTablesawHasTheSameLayoutAndAsManyTraces() throws IOException {
        for (ChartKind kind : ChartKind.values()) {
            Chart chart = Samples.of(kind);
            JsonNode json = json(chart);

            assertThat(chart.toFigure().getTraces())
                    .as(kind.name())
                    .hasSize(json.path("data").size());
            String script = chart.toFigure().asJavascript("target");
            assertThat(script)
                    .contains(json.path("layout")
                            .path("title")
                            .path("text")
                            .asText()
                            .replaceFirst("<.*", ""));
            assertThat(json.path("layout").path("xaxis").path("title").isTextual())
                    .isFalse();
        }
    }
}
