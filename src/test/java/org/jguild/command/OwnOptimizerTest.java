package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.experiment.ExperimentContext;
import org.jguild.op.FunctionOperation;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An optimizer that a jar brings is as good as a built-in one. */
@Timeout(900)
class OwnOptimizerTest {

    @TempDir
    static Path built;

    private static Path project;
    private static URLClassLoader jar;
    private static ClassLoader before;

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        project = new OwnOptimizer(built).build();
        URL url = project.resolve("target/own-optimizer-1.0.jar").toUri().toURL();
        before = Thread.currentThread().getContextClassLoader();
        jar = new URLClassLoader(new URL[] {url}, OwnOptimizerTest.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(jar);
    }

    @AfterAll
    static void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        jar.close();
    }

    @BeforeEach
    void makeNotebook() {
        notebook = new Notebook(folder);
        notebook.functions.put("bowl", FunctionOperation.of("bowl", trial -> {
            double x = ((Number) trial.flags().get("x")).doubleValue();
            return x * x;
        }));
    }

    @Test
    void itPassesTheContract() throws IOException {
        assertThat(Files.readString(project.resolve("target/surefire-reports/example.HillClimbingTest.txt")))
                .containsPattern("Tests run: 1\\d, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void itRunsByItsNameWithItsOwnFlags() {
        CommandResult result =
                notebook.guild("run bowl x=[-2.0:2.0] y=[a,b] -o mine -Fo starts=3 -m 8 --random-seed 1");

        assertThat(notebook.notices.get(0)).startsWith("bowl, mine search to minimize loss, 8 trials");
        assertThat(result.comparison().rows()).hasSize(8);
        assertThat(batch().flags().values()).isEqualTo(Map.of("starts", 3L));
        assertThat(batch().opref().text()).isEqualTo("builtin:jguild 0.1.0 '' mine");
    }

    @Test
    void aRestartContinuesAsIfItHadNotStopped() {
        String search = "run bowl x=[-2.0:2.0] y=[a,b] -o mine -Fo starts=2 --random-seed 1 -Fo prev-trials=batch -m ";
        List<Object> whole = notebook.guild(search + 9).comparison().column("x");
        notebook.guild(search + 4);

        assertThat(notebook.guild("run --restart mine -m 5").comparison().column("x"))
                .isEqualTo(whole);
    }

    @Test
    void withoutTheJarARestartSaysWhatIsMissing() {
        notebook.guild("run bowl x=[-2.0:2.0] -o mine -m 2");
        Thread.currentThread().setContextClassLoader(before);
        try {
            assertThatThrownBy(() -> notebook.guild("run --restart mine"))
                    .hasMessageContaining("Unknown optimizer 'mine'")
                    .hasMessageContaining("The jar that contains the optimizer must also be on the class path");
            assertThat(notebook.guild("plot history mine").charts()).hasSize(1);
        } finally {
            Thread.currentThread().setContextClassLoader(jar);
        }
    }

    @Test
    void aFlagThatItHasNotIsRefused() {
        assertThatThrownBy(() -> notebook.guild("run bowl x=[-2.0:2.0] -o mine -Fo kappa=1"))
                .hasMessage("-Fo kappa has no effect on optimizer 'mine' (it has starts, prev-trials).");
        assertThatThrownBy(() -> notebook.guild("run bowl x=[-2.0:2.0] -o mine -Fo starts=0"))
                .hasMessage("-Fo starts=0: give an integer of at least 1.");
    }

    @Test
    void helpAndCompletionKnowIt() {
        assertThat(notebook.guild("run --help").text())
                .contains("tpe, cmaes, mine")
                .contains("hill climbing: the best trial so far with one flag changed")
                .contains("how many trials are drawn at random first (default: 5); for mine");
        CommandAssist assist = new CommandAssist(
                new ExperimentContext(
                        notebook.directory(),
                        Map.of("GUILD_HOME", notebook.home().toString()),
                        List.of(),
                        Clock.systemUTC(),
                        notice -> {},
                        (stderr, bytes, length) -> {},
                        progress -> {}),
                notebook.functions);
        assertThat(assist.candidates(List.of("run", "bowl", "-o"), "mi")).containsExactly("mine");
        assertThat(assist.candidates(List.of("run", "bowl", "-o", "mine", "-Fo"), ""))
                .containsExactly("starts=", "prev-trials=");
        assertThat(assist.help(List.of("run", "bowl", "-o", "mine"))).startsWith("mine: hill climbing");
    }

    @Test
    void theDocumentShowsIt() throws IOException {
        String document = Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/optimizers.md"));
        for (String name : List.of("main/java/example/HillClimbing", "test/java/example/HillClimbingTest")) {
            String source = Files.readString(OwnOptimizer.PROJECT.resolve("src/" + name + ".java"));
            String type = name.substring(name.lastIndexOf('/') + 1);
            assertThat(OwnOptimizer.block(document, "class " + type + " ")).hasValue(source);
        }
    }

    private RunSnapshot batch() {
        return notebook.runs().stream().filter(RunSnapshot::isBatch).findFirst().orElseThrow();
    }
}
