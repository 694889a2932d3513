package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.chart.Chart;
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
        return ResultView.of(new GuildCommands(context).execute(List.of(line.split(" "))));
    }

    private static String html(Object shown) {
        return (String) ((DisplayContent) shown).forms().get("text/html");
    }

    @Test
    void searchShowsSummaryBestFlagsTableAndCharts() throws InterruptedException {
        MagicResult result = guild("run train.py x=[1.0,2.5,4.0]");

        assertThat(((DisplayContent) result.shown().get(0)).forms().get("text/plain"))
                .asString()
                .startsWith("Batch ")
                .endsWith(": 3 trials");
        assertThat(html(result.shown().get(1))).contains("<pre>%guild run train.py x=2.5</pre>");
        assertThat(html(result.shown().get(2))).contains("★ 0.25<").contains("The same in all 3 rows");
        assertThat(result.shown().subList(3, result.shown().size()))
                .isNotEmpty()
                .allMatch(Chart.class::isInstance);
        assertThat(result.value()).isInstanceOf(Table.class);
    }

    @Test
    void compareIsTheTableWithItsChartsAndWithTableThePlainOne() throws InterruptedException {
        guild("run train.py x=[1.0,2.5,4.0]");

        List<Object> compared = guild("compare --max loss").shown();
        assertThat(html(compared.get(0))).contains("jguild-live").contains("★ 4");
        assertThat(compared).hasSizeGreaterThan(1);
        List<Object> plain = guild("compare --table").shown();
        assertThat(plain).hasSize(1);
        assertThat(html(plain.get(0))).doesNotContain("jguild-live", "★").contains(">operation</th>");
    }

    @Test
    void listHelpAndDetailsAreTidyAndTheTableOfTheListHasWhatAnAssignmentGets() throws InterruptedException {
        assertThat(((DisplayContent) guild("runs").shown().get(0)).forms())
                .containsEntry("text/plain", "There are no runs.");
        guild("run train.py x=[1.0,2.5,4.0]");

        MagicResult listed = guild("runs --limit 2");
        assertThat(html(listed.shown().get(0)))
                .contains("scope=\"col\">number</th>")
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
