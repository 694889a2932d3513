package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.command.GuildCommands;
import org.jguild.experiment.ExperimentContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** What commands show in a notebook. */
class ResultViewTest {

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(folder.resolve("store"));
        Files.writeString(folder.resolve("train.py"), "x = 1.0\nprint('loss:', (x - 2) ** 2)\n");
    }

    private MagicResult guild(String line) throws InterruptedException {
        ExperimentContext context = new ExperimentContext(
                folder,
                Map.of("GUILD_HOME", folder.resolve("store").toString(), "PATH", System.getenv("PATH")),
                List.of(),
                Clock.systemUTC(),
                notice -> {},
                (stderr, bytes, length) -> {},
                progress -> {});
        return ResultView.of(
                new GuildCommands(context).execute(List.of(line.split(" "))), ResultParts.WITHOUT_OPERATIONS);
    }

    private static String html(Object shown) {
        return (String) ((DisplayContent) shown).forms().get("text/html");
    }

    @Test
    void aSearchIsItsAnswerThenOneChartThenItsTable() throws InterruptedException {
        MagicResult result = guild("run train.py x=[1.0,2.5,4.0]");

        assertThat(result.shown()).hasSize(3);
        assertThat(html(result.shown().get(0)))
                .contains("<b>Best loss: 0.25</b> with <b>x=2.5</b> <span>trial 2, run ", ": 3 trials</p>")
                .contains("<pre>%guild run train.py x=2.5</pre>", "<pre>jguild run train.py x=2.5</pre>")
                .doesNotContain("at the end");
        assertThat(((DisplayContent) result.shown().get(0)).forms().get("text/plain"))
                .asString()
                .matches("(?s)Best loss: 0.25 with x=2.5, trial 2, run [0-9a-f]{8}\nBatch [0-9a-f]{8}: 3 trials\n.*");
        assertThat(((Chart) result.shown().get(1)).kind()).isEqualTo(ChartKind.SLICE);
        assertThat(html(result.shown().get(2))).contains("★ 0.25", "The same in all 3 rows");
        assertThat(result.value()).isInstanceOf(Table.class);
    }

    @Test
    void aSearchOverSeveralFlagsShowsTheHistory() throws Exception {
        Files.writeString(folder.resolve("two.py"), "x = 1.0\ny = 1.0\nprint('loss:', x * y)\n");

        MagicResult result = guild("run two.py x=[1.0,2.5] y=[1,2]");

        assertThat(result.shown()).hasSize(3);
        assertThat(((Chart) result.shown().get(1)).kind()).isEqualTo(ChartKind.HISTORY);
        assertThat(html(result.shown().get(0))).contains("See which flags matter: <code>%guild plot importance ");
    }

    @Test
    void compareIsOneChartThenTheTableAndWithTableTheTableAlone() throws InterruptedException {
        guild("run train.py x=[1.0,2.5,4.0]");

        List<Object> compared = guild("compare --max loss").shown();
        assertThat(compared).hasSize(2);
        assertThat(html(compared.get(1))).contains("jguild-live", "★ 4");
        List<Object> table = guild("compare --table").shown();
        assertThat(table).hasSize(1);
        assertThat(html(table.get(0))).contains("jguild-live", "★ 0.25");
    }

    @Test
    void listHelpAndDetailsAreTidyAndTheTableOfTheListHasWhatAnAssignmentGets() throws InterruptedException {
        assertThat(((DisplayContent) guild("runs").shown().get(0)).forms())
                .containsEntry("text/plain", "There are no runs.");
        guild("run train.py x=[1.0,2.5,4.0]");

        MagicResult listed = guild("runs --limit 2");
        assertThat(html(listed.shown().get(0)))
                .containsPattern("<th scope=\"col\"[^>]*>number</th>")
                .contains("<td class=\"n\" align=\"right\">2</td>");
        assertThat(((DisplayContent) listed.shown().get(1)).forms().get("text/plain"))
                .asString()
                .startsWith("Showing the newest 2 of 3 runs");
        assertThat(((Table) listed.value()).columnNames()).contains("x", "loss");
        assertThat(html(guild("runs info").shown().get(0))).contains("<code>run_dir</code>");
        assertThat(html(guild("--help").shown().get(0))).contains("<code>compare</code>");
        assertThat(html(guild("compare --help").shown().get(0))).contains("<code>-c, --cols COLS</code>");
    }
}
