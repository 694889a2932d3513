package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jguild.ChildJvm;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a process of its own. */
@Tag("slow")
class MainTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run nosuch.py",
                "run train.py nosuch=1",
                "run train.py --nosuch",
                "run train.py x=[1:2] -o nosuch",
                "run train.py x=[1:",
                "run train.py x=[1.0:1.0]",
                "run train.py x=[1:2] --max-trials 0",
                "compare --min nosuch",
                "compare 99999999",
                "run exit3.py",
                "run silent.py x=[0.0:1.0] -m 2",
                "run nan.py x=[0.0:1.0] -m 2",
                "run nan.py x=[1,2]",
                "run nan.py",
                "run silent.py --minimize loss",
                "run silent.py --maximize acc",
                "run Broken.java",
                "plot nosuch",
                "plot timeline",
            })
    void aMistakeIsASentenceAndANonzeroExitCode(String line) throws Exception {
        Notebook project = project();
        project.guild("run train.py");

        Ended ended = jguild(project, line);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors()).contains("jguild: ").doesNotContain("\tat org.jguild");
    }

    @Test
    void theOutputIsTheTableAndNothingElse() throws Exception {
        Notebook project = project();
        jguild(project, "run train.py x=[1,2]");

        assertThat(jguild(project, "compare --csv -").output())
                .hasLineCount(3)
                .startsWith("run,operation,started,time,status,label,noise,x,loss\n");
        assertThat(jguild(project, "compare --min loss --top 1").output()).hasLineCount(2);
        assertThat(jguild(project, "run train.py x=3").output())
                .startsWith("loss: ")
                .contains("completed: loss");
    }

    @Test
    void aProgramThatPrintsNoLossMayRunAloneOrInAGrid() throws Exception {
        Notebook project = project();
        assertThat(jguild(project, "run silent.py").output()).contains("there is nothing to compare");
        Ended grid = jguild(project, "run silent.py x=[1,2]");
        assertThat(grid.status()).isZero();
        assertThat(grid.output()).contains("2 trials, none of which printed 'loss'");
    }

    /** Ctrl-C ends the JVM in the same way, but is ignored where the tests run in the background. */
    @ParameterizedTest
    @CsvSource({"'x=[1,2,3]', 2", "'x=[1,2] --time-limit 1h', 2", "'x=[1,3,2] --parallel 2', 3;2"})
    void anEndFromOutsideKeepsWhatIsThereAndSaysHowToGoOn(String flags, String sleeping) throws Exception {
        List<String> started = List.of(sleeping.split(";"));
        Notebook project = project();
        project.write(
                "slow.py", "import time\nx = 1.0\nprint('loss:', x, flush=True)\ntime.sleep(0 if x < 1.5 else 60)\n");
        Path errors = project.home().resolveSibling("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command("run slow.py " + flags))
                .directory(project.directory().toFile());
        builder.environment().put("GUILD_HOME", project.home().toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(errors.toFile())
                .start();
        try {
            while (!started.stream().allMatch(x -> project.runs().stream()
                    .anyMatch(run -> run.run().output().contains("loss: " + x)))) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(20);
            }
            new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(Files.readString(errors))
                    .contains("Interrupted; the trials that ended are kept")
                    .contains("--restart");
            assertThat(project.runs())
                    .filteredOn(run -> run.status() == RunStatus.TERMINATED)
                    .hasSize(1 + started.size());
            assertThat(project.runs())
                    .filteredOn(run -> run.status() == RunStatus.COMPLETED)
                    .hasSize(1);
        } finally {
            process.destroyForcibly();
        }
    }

    private Notebook project() {
        Notebook project = new Notebook(folder);
        project.write("train.py", Notebook.LOSS);
        project.write("exit3.py", "raise SystemExit(3)\n");
        project.write("silent.py", "x = 1.0\n");
        project.write("nan.py", "x = 1.0\nprint('loss: nan')\n");
        project.write("Broken.java", "class Broken {\n    int i = ;\n}\n");
        return project;
    }

    private record Ended(int status, String output, String errors) {}

    private static List<String> command(String line) {
        return ChildJvm.words(Main.class, List.of(), List.of(line.split(" ")));
    }

    private static Ended jguild(Notebook project, String line) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command(line)).directory(project.directory().toFile());
        builder.environment().put("GUILD_HOME", project.home().toString());
        Path errors = project.home().resolveSibling("errors.txt");
        Process process = builder.redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output, Files.readString(errors));
    }
}
