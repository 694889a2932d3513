package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jguild.chart.Chart;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of several searches, of a grid, of the best of many runs, and of an objective with a range. */
@Tag("slow")
class PlotSearchesTest {

    @TempDir
    static Path folder;

    private static Notebook notebook;

    @BeforeAll
    static void searchTwice() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.guild("run train.py x=[-2.0:2.0] -o gp -m 6 --random-seed 1 --range -0.5:0.5");
        notebook.guild("run train.py x=[-2.0:2.0] -o random -m 5 --random-seed 1");
        notebook.guild("run train.py x=[-2.0:2.0] -o random -m 7 --random-seed 2");
        notebook.guild("run train.py x=[0.1,0.2,0.3] noise=1");
    }

    private static Chart plot(String line) {
        return notebook.guild("plot " + line).charts().get(0);
    }

    private static JsonNode traces(Chart chart) {
        try {
            return new ObjectMapper().readTree(chart.toJson()).path("data");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Chart chart) {
        List<String> names = new ArrayList<>();
        traces(chart).forEach(trace -> names.add(trace.path("name").asText()));
        names.removeIf(String::isEmpty);
        return names;
    }

    @Test
    void aDistributionHasACurvePerSearch() {
        Chart chart = plot("edf gp random");

        assertThat(names(chart)).containsExactly("gp", "random");
        // A curve begins at 0 and has a step for each trial: six of gp, and the twelve of both random searches.
        assertThat(traces(chart).get(0).path("x")).hasSize(7);
        assertThat(traces(chart).get(1).path("x")).hasSize(13);
        assertThat(chart.title()).isEqualTo("Empirical distribution of loss");
    }

    @Test
    void theHistoryOfTwoSearchesHasALineEach() {
        Chart chart = plot("history gp random");

        assertThat(names(chart)).containsExactly("gp", "random (2 searches)");
        assertThat(chart.title()).isEqualTo("train.py: best loss so far");
    }

    @Test
    void aGridHasNoAcquisitionFunction() {
        assertThatThrownBy(() -> plot("acquisition train.py+"))
                .isInstanceOf(GuildException.class)
                .hasMessageMatching("Batch [0-9a-f]{8} is a grid, which has no model, so there is no acquisition"
                        + " function to draw; 'plot slice [0-9a-f]{8}' shows its trials\\.");
        assertThatThrownBy(() -> plot("acquisition random"))
                .hasMessageMatching("Batch [0-9a-f]{8} is a random search, which has no model, so .*");
    }

    @Test
    void theBestOfManyRunsKeepTheirNumbersInTheChart() {
        CommandResult result = notebook.guild("compare --top 5 --min loss");
        List<Integer> table = result.comparison().numbers();
        TreeSet<Integer> drawn = new TreeSet<>();
        traces(result.charts().get(0))
                .forEach(trace -> trace.path("customdata").forEach(number -> drawn.add(number.asInt())));

        assertThat(table).hasSize(5);
        assertThat(Collections.max(table)).isGreaterThan(5);
        assertThat(drawn).containsExactlyElementsOf(new TreeSet<>(table));
    }

    /** The values of the two lines around the prediction interval. */
    private static List<Double> band(Chart chart) {
        List<Double> values = new ArrayList<>();
        for (JsonNode trace : traces(chart)) {
            if (trace.path("name").asText().contains("interval")
                    || trace.path("fill").asText().equals("tonexty")) {
                trace.path("y").forEach(y -> values.add(y.asDouble()));
            }
        }
        assertThat(values).isNotEmpty();
        return values;
    }

    @Test
    void theRangeOfASearchIsStoredAndThatOfAPlotOverridesIt() {
        assertThat(band(plot("history gp"))).allMatch(y -> Math.abs(y) <= 0.5);
        assertThat(band(plot("history gp --range -50:50")))
                .anyMatch(y -> y > 0.5)
                .anyMatch(y -> y < -0.5);
        assertThat(band(plot("history gp --range -0.2:0.2"))).allMatch(y -> Math.abs(y) <= 0.2);
    }

    @Test
    void aRestartKeepsTheRange() {
        Notebook other = new Notebook(folder.resolve("restart"));
        other.write("train.py", Notebook.LOSS);
        other.guild("run train.py x=[-2.0:2.0] -o gp -m 4 --random-seed 1 --range -0.4:0.4");
        String id = other.runs().stream()
                .filter(run -> run.isBatch())
                .findFirst()
                .orElseThrow()
                .id()
                .brief();
        other.guild("run --restart " + id + " -m 6");

        assertThat(band(other.guild("plot history gp").charts().get(0))).allMatch(y -> Math.abs(y) <= 0.4);
    }

    @Test
    void aWrongRangeIsASentence() {
        assertThatThrownBy(() -> plot("history gp --range 1:0"))
                .hasMessage("An objective cannot be in the range from 1 to 0: give the lower bound first, as in 0:1.");
        assertThatThrownBy(() -> notebook.guild("run train.py x=[1,2] --range wide"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("'wide' is no range of an objective: ");
    }
}
