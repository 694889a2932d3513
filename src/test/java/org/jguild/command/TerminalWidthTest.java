package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jguild.ChildJvm;
import org.jguild.text.DisplayWidth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in terminals of several sizes, and with its output in a pipe. */
@Tag("slow")
class TerminalWidthTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]*m");

    @TempDir
    static Path folder;

    private static Notebook project;

    @BeforeAll
    static void makeProject() {
        project = new Notebook(folder);
        project.write(
                "train.py",
                """
                x = 0.5
                optimizer = "stochastic gradient descent"
                momentum = 0.9
                weight_decay_of_all_layers = 0.001
                print("loss:", x * x / 7)
                print("accuracy:", 1 - x)
                if x == 3:
                    raise ValueError("three")
                """);
        project.guild(List.of(
                "run",
                "train.py",
                "x=[1,2,3]",
                "optimizer=[stochastic gradient descent,adaptive moment estimation]",
                "--label",
                "a long label that somebody gave, ${x}"));
    }

    private static String inTerminal(int columns, Map<String, String> variables, String... words) throws Exception {
        String script = Path.of(
                        TerminalWidthTest.class.getResource("in_terminal.py").toURI())
                .toString();
        List<String> command = new ArrayList<>(List.of(PYTHON, script, "24", String.valueOf(columns)));
        command.addAll(ChildJvm.words(Main.class, List.of(), List.of(words)));
        return run(command, variables).replace("\r\n", "\n");
    }

    private static String piped(Map<String, String> variables, String... words) throws Exception {
        return run(ChildJvm.words(Main.class, List.of(), List.of(words)), variables);
    }

    private static String run(List<String> command, Map<String, String> variables) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.directory().toFile());
        List.of("COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR")
                .forEach(builder.environment().keySet()::remove);
        builder.environment().put("GUILD_HOME", project.home().toString());
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String plain(String text) {
        return ESCAPE.matcher(text).replaceAll("");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 100, 80, 60, 40, 25, 13})
    void noLineIsLongerThanTheTerminal(int columns) throws Exception {
        for (String command : List.of("compare", "compare --table", "runs", "runs -n 2")) {
            String shown = inTerminal(columns, Map.of(), command.split(" "));
            assertThat(plain(shown).lines()).as(shown).isNotEmpty().allMatch(line -> DisplayWidth.of(line) <= columns);
        }
    }

    @Test
    void columnsThatDoNotFitAreNamed() throws Exception {
        String shown = plain(inTerminal(80, Map.of(), "compare", "--min", "loss"));
        assertThat(shown.lines().findFirst().orElseThrow().split(" +")).startsWith("trial", "loss");
        assertThat(shown.replace("\n  ", " "))
                .containsPattern("\nNot shown for lack of width: .*label.*; 'compare --csv -' shows all\\.\n")
                .contains("Same in all rows: operation train.py, momentum 0.9, weight_decay_of_all_layers 0.001\n");
        assertThat(plain(inTerminal(400, Map.of(), "compare")))
                .contains("label")
                .doesNotContain("Not shown");
        assertThat(plain(inTerminal(80, Map.of("COLUMNS", "400"), "compare")))
                .contains("label")
                .doesNotContain("Not shown");
    }

    @Test
    void aVeryNarrowTerminalHasABlockPerRow() throws Exception {
        assertThat(plain(inTerminal(13, Map.of(), "compare", "--min", "loss")))
                .contains("trial: ", "\n  loss:\n    ★0.142857\n  optimizer:\n", "\n  loss:\n    1.28571\n")
                .doesNotContain("Not shown");
    }

    @Test
    void theBestValueIsMarkedAndNumbersAreAlignedRight() throws Exception {
        String shown = inTerminal(100, Map.of(), "compare");
        assertThat(shown).contains("\u001B[1;32m★0.142857\u001B[0m").contains("\u001B[31merror\u001B[0m");
        List<String> lines = plain(shown).lines().toList();
        int end = lines.get(0).indexOf("loss") + "loss".length();
        assertThat(lines.subList(1, 7))
                .allMatch(line -> Character.isDigit(line.charAt(end - 1)) && line.charAt(end) == ' ');
    }

    @Test
    void colourIsForTerminalsThatHaveIt() throws Exception {
        assertThat(inTerminal(100, Map.of("NO_COLOR", "1"), "compare"))
                .contains("★0.142857")
                .doesNotContain("\u001B");
        assertThat(inTerminal(100, Map.of("TERM", "dumb"), "compare")).doesNotContain("\u001B");
        assertThat(inTerminal(100, Map.of("NO_COLOR", ""), "compare")).contains("\u001B[");
        assertThat(piped(Map.of(), "compare")).contains("★0.142857").doesNotContain("\u001B");
        assertThat(piped(Map.of("CLICOLOR_FORCE", "1"), "compare")).contains("\u001B[1;32m★0.142857");
        assertThat(piped(Map.of("COLUMNS", "40"), "compare"))
                .doesNotContain("Not shown")
                .contains("stochastic gradient descent", "a long label that somebody gave, 1");
        assertThat(piped(Map.of("COLUMNS", "40"), "runs")).contains("a long label that somebody gave, 1");
    }

    @Test
    void theHelpHasTheWidthOfTheTerminal() throws Exception {
        for (String command : List.of("--help", "run --help", "compare --help", "plot --help")) {
            assertThat(inTerminal(70, Map.of(), command.split(" ")).lines())
                    .allMatch(line -> line.length() <= 70)
                    .anyMatch(line -> line.length() > 60);
        }
    }

    @Test
    void theResultOfARunFitsToo() throws Exception {
        String shown = plain(inTerminal(
                60,
                Map.of(),
                "-H",
                Files.createDirectories(folder.resolve("other")).toString(),
                "run",
                "train.py",
                "x=[1,2]",
                "optimizer=[a,b]"));
        List<String> table = shown.lines()
                .dropWhile(line -> !line.startsWith("trial "))
                .takeWhile(line -> !line.startsWith("Best "))
                .toList();
        assertThat(table).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 60);
    }

    @Test
    void variablesDecideOnColour() {
        assertThat(Terminal.hasColour(Map.of("TERM", "xterm"), true)).isTrue();
        assertThat(Terminal.hasColour(Map.of("TERM", "xterm"), false)).isFalse();
        assertThat(Terminal.hasColour(Map.of(), true)).isFalse();
        assertThat(Terminal.hasColour(Map.of("TERM", "xterm", "CLICOLOR", "0"), true))
                .isFalse();
        assertThat(Terminal.hasColour(Map.of("FORCE_COLOR", "1"), false)).isTrue();
        assertThat(Terminal.hasColour(Map.of("FORCE_COLOR", "0"), false)).isFalse();
        assertThat(Terminal.hasColour(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), true))
                .isFalse();
    }
}
