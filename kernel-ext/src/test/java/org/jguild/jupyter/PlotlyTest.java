package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.components.Figure;

class PlotlyTest {

    private final RecordedFrontend frontend = new RecordedFrontend();
    private final Plotly plotly = new Plotly(frontend);

    private static String html(DisplayContent content) {
        return (String) content.forms().get("text/html");
    }

    private void chartInCell(String key, long run) {
        frontend.cell = new CellRun(key, run);
        plotly.chart("{\"data\": []}", "", "a chart");
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
        Matcher packed = Pattern.compile("packed = \"([^\"]+)\"").matcher(html(frontend.shown.get(0)));
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
    void chartWithoutTheProgramShowsWhatItWasGivenInstead() {
        assertThat(html(plotly.chart("{}", "<svg></svg>", "a chart"))).contains("-without\"><svg></svg></div>");
        assertThat(html(plotly.chart("{}", "", "a chart"))).contains("-without\">This chart is not drawn");
    }
}
