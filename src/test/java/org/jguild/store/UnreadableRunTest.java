package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A damaged run does not hide others: they are listed as before, and the damaged one is named in one line at the end.
 */
class UnreadableRunTest {

    private static final String DAMAGED = "3f0c1d2e" + "0".repeat(24);
    private static final List<String> INTACT = List.of("a".repeat(32), "b".repeat(32), "c".repeat(32));

    @TempDir
    private Path folder;

    private Project project;
    private HandWrittenRun damaged;
    private List<String> runsBefore;
    private List<String> csvBefore;

    /**
     * Creates the damaged run as the oldest one, so that the others have the same numbers whether it is listed or not.
     */
    @BeforeEach
    void writeStore() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        for (int i = 0; i < INTACT.size(); i++) {
            HandWrittenRun.completed(project.home(), INTACT.get(i), i + 2);
        }
        runsBefore = runs();
        csvBefore = project.csv();
        damaged = HandWrittenRun.completed(project.home(), DAMAGED, 1);
    }

    /** Removes links to devices, because JUnit logs a warning for each of them when it removes the temporary folder. */
    @AfterEach
    void remove() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", damaged.dir().toString()).start().waitFor();
    }

    /** Damage to a fact without which the row of the run would be wrong. */
    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("opref", "is empty", Damage.text("")),
                arguments("opref", "is truncated", Damage.text("script:/proj")),
                arguments("opref", "has an open quote", Damage.text("script:/project '' '' 'tra")),
                arguments("opref", "is not UTF-8", Damage.latin1()),
                arguments("opref", "is binary", Damage.content((byte) 0, (byte) 1, (byte) 0x7f)),
                arguments("opref", "has 30 MB", Damage.megabytes("script:", 30)),
                arguments("opref", "is a pipe", Damage.fifo()),
                arguments("opref", "is a directory", Damage.directory()),
                arguments("opref", "is a link to a device", Damage.link("/dev/zero")),
                arguments("opref", "is a link to nothing", Damage.link("nothing")),
                arguments("attrs/flags", "is empty", Damage.text("")),
                arguments("attrs/flags", "is truncated", Damage.text("x: [1, 2")),
                arguments("attrs/flags", "is not UTF-8", Damage.latin1()),
                arguments("attrs/flags", "is a list", Damage.text("[1, 2]\n")),
                arguments("attrs/flags", "is a number", Damage.text("3\n")),
                arguments("attrs/flags", "expands without end", Damage.aliases()),
                arguments("attrs/flags", "is nested deeply", Damage.text("x: " + "[".repeat(100_000))),
                arguments("attrs/flags", "has 50 MB", Damage.megabytes("x: ", 50)),
                arguments("attrs/flags", "is a pipe", Damage.fifo()),
                arguments("attrs/flags", "is a directory", Damage.directory()),
                arguments("attrs/flags", "is a link to a device", Damage.link("/dev/zero")),
                arguments("attrs/exit_status", "is too large", Damage.text("99999999999\n")),
                arguments("attrs/exit_status", "is a text", Damage.text("good\n")),
                arguments("attrs/exit_status", "is a fraction", Damage.text("1.5\n")),
                arguments("attrs/exit_status", "is a pipe", Damage.fifo()),
                arguments("attrs/started", "is a text", Damage.text("yesterday\n")),
                arguments("attrs/started", "is too large", Damage.text("9".repeat(30) + "\n")));
    }

    /** Damage to other files. */
    static Stream<Arguments> usable() {
        return Stream.of(
                arguments("LOCK", "is a pipe", Damage.fifo()),
                arguments("LOCK", "is a link to a device", Damage.link("/dev/zero")),
                arguments("LOCK", "is a directory", Damage.directory()),
                arguments("LOCK.jguild", "is a pipe", Damage.fifo()),
                arguments("LOCK.jguild", "is a link to a device", Damage.link("/dev/zero")),
                arguments("attrs/exit_status", "is empty", Damage.text("")),
                arguments("attrs/stopped", "is a text", Damage.text("tomorrow\n")),
                arguments("attrs/label", "is not UTF-8", Damage.latin1()),
                arguments("attrs/label", "is a map", Damage.text("a: 1\n")),
                arguments("attrs/label", "expands without end", Damage.aliases()),
                arguments("attrs/label", "is a link to a device", Damage.link("/dev/zero")),
                arguments(EventBytes.NAME, "is a pipe", Damage.fifo()),
                arguments(EventBytes.NAME, "is a link to a device", Damage.link("/dev/zero")),
                arguments(EventBytes.NAME, "is a directory", Damage.directory()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void unreadable(String file, String what, Damage damage) throws Exception {
        damage.to(damaged.guildDir().resolve(file));

        String attribute = file.substring(file.indexOf('/') + 1);
        String sentence = "1 run cannot be read: 3f0c1d2e \\(" + attribute + " .+\\)";
        assertOthersThen(sentence);
        assertThat(project.refusal("runs info 3f0c1d2e")).contains("3f0c1d2e", attribute);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void usable(String file, String what, Damage damage) throws Exception {
        if (file.startsWith("LOCK")) {
            damaged.without("exit_status", "stopped");
        }
        damage.to(damaged.guildDir().resolve(file));

        assertOthersThen("\\[4:3f0c1d2e].*|1 run cannot be read: 3f0c1d2e \\(.+\\)");
    }

    /** Returns the list of runs with a single space between columns. */
    private List<String> runs() {
        return project.guild("runs").text().replaceAll(" {2,}", " ").lines().toList();
    }

    /** Asserts that the intact runs are shown as before, and then the damaged one in one line. */
    private void assertOthersThen(String line) {
        List<String> runs = runs();
        assertThat(runs).hasSize(4).startsWith(runsBefore.toArray(String[]::new));
        assertThat(runs.get(3)).matches(line);

        List<String> csv = project.csv();
        assertThat(csv).startsWith(csvBefore.toArray(String[]::new));
        if (csv.size() == csvBefore.size()) {
            assertThat(project.guild("compare").all().lines())
                    .filteredOn(shown -> shown.matches(line))
                    .hasSize(1);
        }
    }

    @Test
    void theReasonSaysWhatIsWrong() throws Exception {
        Damage.text("").to(damaged.guildDir().resolve("opref"));

        assertThat(project.guild("runs").lines()).last().isEqualTo("1 run cannot be read: 3f0c1d2e (opref is empty)");
    }

    @Test
    void severalAreOneLine() throws Exception {
        Damage.text("").to(damaged.guildDir().resolve("opref"));
        Path second = HandWrittenRun.completed(project.home(), "4" + "0".repeat(31), 0)
                .guildDir();
        Damage.text("").to(second.resolve("attrs/flags"));

        assertThat(project.guild("runs").lines())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("2 runs cannot be read: ")
                .contains("3f0c1d2e (opref is empty)", "40000000 (flags is empty)");
    }

    /** The message is the last line on the command line; a table for other programs does not contain it. */
    @Test
    void onTheCommandLine() throws Exception {
        Files.write(damaged.guildDir().resolve("opref"), new byte[0]);
        String sentence = "1 run cannot be read: 3f0c1d2e (opref is empty)";

        assertThat(Jvm.run(project, "runs").output().lines()).hasSize(4).last().isEqualTo(sentence);
        assertThat(Jvm.run(project, "compare").output().lines())
                .hasSize(6)
                .endsWith("Same in all rows: operation train.sh", sentence);
        Jvm.Ended csv = Jvm.run(project, "compare --csv -");
        assertThat(csv.output().lines()).isEqualTo(csvBefore);
        assertThat(csv.errors()).isEqualTo(sentence + "\n");
    }

    /** A restart that reads all runs to find one does not fail because of a damaged one. */
    @Test
    void othersCanBeRestartedAndRun() throws Exception {
        project.program("train.sh", "echo loss: 0.5");
        HandWrittenRun.completed(project.home(), "d".repeat(32), 9).of(project, "train.sh");
        Damage.text("").to(damaged.guildDir().resolve("opref"));

        project.guild("run --restart dddd");
        project.guild("run train.sh x=[1,2]");

        assertThat(project.csv()).hasSize(1 + 3 + 1 + 2);
    }
}
