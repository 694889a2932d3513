package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.command.GuildCommands;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.Session;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;

class PlotlyTest {

    private static final Chart CHART = Charts.history("loss", false, List.of(3.0, 1.0, 2.0));

    private final RecordedFrontend frontend = new RecordedFrontend();
    private final Session session = new Session();
    private final Plotly plotly = new Plotly(frontend, session.settings());

    private static String html(DisplayContent content) {
        return (String) content.forms().get("text/html");
    }

    private void chartInCell(String key, long run) {
        frontend.cell = new CellRun(key, run);
        plotly.chart(CHART);
    }

    @Test
    void programIsShownOnceAheadOfTheFirstChart() {
        chartInCell("one", 1);
        chartInCell("one", 1);
        chartInCell("two", 2);

        assertThat(frontend.shown).hasSize(1);
    }

    @Test
    void cellThatCarriesTheProgramCarriesItAgainWhenRunAgain() {
        chartInCell("one", 1);
        chartInCell("two", 2);
        chartInCell("two", 3);
        assertThat(frontend.shown).hasSize(1);

        chartInCell("one", 4);
        assertThat(frontend.shown).hasSize(2);
    }

    @Test
    void kernelThatDoesNotTellItsCellsGetsTheProgramOnce() {
        chartInCell("", 0);
        chartInCell("", 0);
        assertThat(frontend.shown).hasSize(1);
    }

    @Test
    void packedProgramIsThePinnedPlotly() throws IOException {
        chartInCell("one", 1);
        Matcher packed = Pattern.compile("unpacked\\(\"([^\"]+)\"\\)").matcher(html(frontend.shown.get(0)));
        assertThat(packed.find()).isTrue();
        byte[] zipped = Base64.getDecoder().decode(packed.group(1));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            String source = new String(in.readNBytes(200), StandardCharsets.UTF_8);
            assertThat(source).contains("plotly.js v2.35.2");
        }
    }

    @Test
    void textInAFigureCannotEndTheScript() {
        Table table = Table.create("t", StringColumn.create("name", "</script><b>"), DoubleColumn.create("v", 1));
        Figure figure = VerticalBarPlot.create("bars", table, "name", "v");

        String html = html(plotly.figure(figure));

        assertThat(html).contains("<\\/script><b>").containsOnlyOnce("</script>");
    }

    @Test
    void chartWithoutTheProgramShowsItsImage() {
        DisplayContent chart = plotly.chart(CHART);
        String packed = Base64.getEncoder().encodeToString(CHART.toSvg().getBytes(StandardCharsets.UTF_8));
        assertThat(html(chart))
                .contains("<div class=\"jguild-still\"><img alt=\"loss by trial. Best loss 1 at trial 2 of 3.\"")
                .contains("src=\"data:image/svg+xml;base64," + packed + "\"></div>")
                .doesNotContain("not drawn");
        assertThat(chart.forms())
                .containsEntry("image/svg+xml", CHART.toSvg())
                .containsEntry("text/plain", "loss by trial. Best loss 1 at trial 2 of 3.");
    }

    @Test
    void figureOfTablesawShowsAnImageOfItsPoints() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, 2, 4), DoubleColumn.create("y", 3, 5, 9));
        DisplayContent shown = plotly.figure(ScatterPlot.create("Points", table, "x", "y"));

        assertThat((String) shown.forms().get("image/svg+xml"))
                .contains("Points")
                .containsPattern("(<circle[^>]*>){3}");
        assertThat(html(shown)).contains("<img alt=\"Points\"").doesNotContain("not drawn");
    }

    @Test
    void figureWithoutAnImageSaysWhatToDo() {
        Table table = Table.create("t", StringColumn.create("name", "a", "b"), DoubleColumn.create("v", 1, 2));
        DisplayContent shown = plotly.figure(PiePlot.create("Shares", table, "name", "v"));

        assertThat(html(shown))
                .contains(
                        "<div class=\"jguild-without\">A script draws this figure. Trust the notebook, then run the cell"
                                + " of its first chart again.</div>");
        assertThat(shown.forms()).doesNotContainKey("image/svg+xml");
    }

    @Test
    void textThatLooksLikeAPartOfThePageIsText() {
        DisplayContent shown = plotly.chart(Charts.history("@SAVE@ @DRAW@", false, List.of(3.0, 1.0)));

        assertThat(html(shown).split("const drawn = ", -1)).hasSize(2);
        assertThat(html(shown)).contains("\"title\":\"@SAVE@ @DRAW@ by trial\"");
    }

    @Test
    void fetchedProgramIsNotPutIntoTheNotebookUntilThatIsChosenAgain() {
        config("plotly=cdn");
        assertThat(html(plotly.chart(CHART))).contains("fetched(\"https://cdn.plot.ly/plotly-2.35.2.min.js\")");
        assertThat(frontend.shown).isEmpty();

        config("plotly=inline");
        assertThat(html(plotly.chart(CHART))).doesNotContain("fetched(");
        assertThat(frontend.shown).hasSize(1);
    }

    /** Twenty charts, each 200 points and the best so far. */
    @Test
    void chartsAreSmall() {
        double[] trials = IntStream.rangeClosed(1, 200).asDoubleStream().toArray();
        double[] losses = DoubleStream.of(trials).map(t -> Math.sin(t) / t).toArray();
        Layout layout = Layout.builder("loss by trial", "trial", "loss").build();
        int size = 0;
        for (int i = 0; i < 20; i++) {
            Figure figure = new Figure(
                    layout,
                    ScatterTrace.builder(trials, losses).build(),
                    ScatterTrace.builder(trials, losses)
                            .mode(ScatterTrace.Mode.LINE)
                            .build());
            size += html(plotly.figure(figure)).length();
        }
        assertThat(frontend.shown).hasSize(1);
        assertThat(size).isLessThan(1_000_000);
    }

    private void config(String assignment) {
        ExperimentContext context = new ExperimentContext(
                Path.of(""),
                Map.of(),
                List.of(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> {},
                progress -> {},
                session);
        try {
            String text = new GuildCommands(context)
                    .execute(List.of("config", assignment))
                    .text();
            assertThat(text).isEqualTo(assignment + "\n");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
