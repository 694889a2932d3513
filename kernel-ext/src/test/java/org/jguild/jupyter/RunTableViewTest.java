package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.compare.Comparison;
import org.jguild.experiment.ExperimentContext;
import org.jguild.run.Objective;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of runs of a command, and what its rows open to. */
class RunTableViewTest {

    private static final String BAD = "<script>alert(1)</script>\" onclick=\"x";

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(folder.resolve("store"));
        Files.writeString(
                folder.resolve("train.py"),
                """
                x = 1.0
                text = "a"
                for i in range(3):
                    print("loss:", (x - 2) ** 2 / (i + 1))
                print("last words", text)
                if x > 3:
                    raise ValueError("x is too large")
                open("model.txt", "w").write(text)
                """);
    }

    private String table(String... words) throws InterruptedException {
        return table(guild(words).comparison());
    }

    private static String table(Comparison comparison) {
        DisplayContent shown = ResultParts.WITHOUT_OPERATIONS.table(comparison, Objective.parse("loss"));
        return (String) shown.forms().get("text/html");
    }

    private CommandResult guild(String... words) throws InterruptedException {
        ExperimentContext context = new ExperimentContext(
                folder,
                Map.of("GUILD_HOME", folder.resolve("store").toString(), "PATH", System.getenv("PATH")),
                List.of(),
                Clock.systemUTC(),
                notice -> {},
                (stderr, bytes, length) -> {},
                progress -> {});
        return new GuildCommands(context).execute(List.of(words));
    }

    private static List<JsonNode> details(String html) throws IOException {
        List<JsonNode> details = new ArrayList<>();
        Matcher data = Pattern.compile("data-run=\"([^\"]*)\"").matcher(html);
        while (data.find()) {
            String json = data.group(1)
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
            details.add(new ObjectMapper().readTree(json));
        }
        return details;
    }

    @Test
    void aRowOpensItsRun() throws Exception {
        List<JsonNode> rows = details(table("run", "train.py", "x=[1.0,4.0]"));

        JsonNode completed = rows.get(0);
        assertThat(completed.get("flags").toString()).isEqualTo("[[\"text\",\"a\"],[\"x\",\"1.0\"]]");
        assertThat(completed.get("scalars").get(0).get(0).asText()).isEqualTo("loss");
        assertThat(completed.get("curve")).hasSize(3);
        assertThat(completed.get("output").toString()).contains("last words a");
        assertThat(completed.get("files").toString()).isEqualTo("[\"model.txt\"]");
        assertThat(completed.get("repeat").toString())
                .contains("%guild run train.py text=a x=1.0", "jguild run train.py");
        assertThat(completed.has("failure")).isFalse();
        assertThat(rows.get(1).get("failure").asText()).isEqualTo("ValueError: x is too large");
        assertThat(rows.get(1).get("facts").toString()).contains("[\"status\",\"error\"]");
    }

    @Test
    void aRunWhoseDirectoryIsGoneStillHasItsRow() throws Exception {
        CommandResult result = guild("run", "train.py", "x=[1.0,2.0]");
        Comparison comparison = result.comparison();
        try (Stream<Path> files = Files.walk(comparison.runs().get(0).dir())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }

        String html = table(comparison);

        assertThat(html).contains("data-trial=\"1\"", "data-trial=\"2\"");
    }

    @Test
    void rowsHaveTheNumbersOfTheirTrials() throws Exception {
        String html = table("run", "train.py", "x=[1.0,2.0,2.5]");

        assertThat(html)
                .contains("data-trial=\"1\"", "data-trial=\"2\"", "data-trial=\"3\"")
                .doesNotContain("data-trial=\"4\"");
        assertThat(html)
                .contains("<th scope=\"col\" class=\"n\" align=\"right\">trial</th>"
                        + "<th scope=\"col\" class=\"n objective\" align=\"right\">loss</th>");
    }

    @Test
    void textOfARunIsTextInCellsAndDetails() throws Exception {
        String html = table("run", "train.py", "text=[" + "'" + BAD + "',b]", "--label", BAD);

        assertThat(html).containsOnlyOnce("<script>").doesNotContain("alert(1)<", "\" onclick=\"x");
        assertThat(details(html).get(0).get("flags").get(0).get(1).asText()).contains("<script>alert(1)</script>");
    }

    @Test
    void columnsThatDoNotFitOnPaperArePrintedBelowTheirRow() throws Exception {
        StringBuilder program = new StringBuilder("print('loss: 1')\n");
        List<String> words = new ArrayList<>(List.of("run", "wide.py"));
        for (int i = 0; i < 30; i++) {
            program.insert(0, "parameter" + i + " = 0\n");
            words.add("parameter" + i + "=[1,2]");
        }
        Files.writeString(folder.resolve("wide.py"), program.toString());
        words.addAll(List.of("-o", "random", "-m", "2"));

        String html = table(words.toArray(String[]::new));

        assertThat(html).contains("<th scope=\"col\" class=\"n objective\"", "jguild-paper");
        Matcher heads = Pattern.compile("<th scope=\"col\" class=\"n( w)?\"[^>]*>(parameter[0-9]+)</th>")
                .matcher(html);
        int hidden = 0;
        while (heads.find()) {
            if (heads.group(1) != null) {
                hidden++;
                assertThat(html).contains("<i>" + heads.group(2) + "</i> ");
            }
        }
        assertThat(hidden).isGreaterThan(5);
    }

    @Test
    void manyRunsMakeNoLargePage() throws Exception {
        Files.writeString(folder.resolve("loud.py"), "x = 1\nprint('a' * 100000)\nprint('loss:', x)\n");
        String values = String.join(
                ",",
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(String::valueOf)
                        .toList());

        String html = table("run", "loud.py", "x=[" + values + "]");

        assertThat(html.length()).isLessThan(120_000);
        assertThat(details(html)).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({
        "/work/nb/runs/abc, runs/abc, runs/abc",
        "/work/nb/.guild/runs/abc, .guild/runs/abc,",
        "/home/me/.guild/runs/abc, $HOME/.guild/runs/abc,",
        "/store/runs/abc, $GUILD_HOME/runs/abc,",
        "/other/abc, /other/abc,"
    })
    void directoriesAreNamedWithoutWhatIsPrivateAndLinkedIfTheServerServesThem(String run, String text, String link) {
        RunLocation location = new RunLocation(Path.of("/work/nb"), Map.of("HOME", "/home/me", "GUILD_HOME", "/store"));

        assertThat(location.text(Path.of(run))).isEqualTo(text);
        assertThat(location.link(Path.of(run))).isEqualTo(link);
    }
}
