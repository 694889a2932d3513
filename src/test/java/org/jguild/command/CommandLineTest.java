package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.ChildJvm;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines as operations. */
@Tag("slow")
class CommandLineTest {

    private static final String FIT = "sh fit.sh --lr ${lr} ${fast:+--fast}";

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void makeProject() {
        notebook = new Notebook(folder);
        notebook.write("fit.sh", "echo \"$@\" $LEVEL\necho \"loss: $2\"\n");
    }

    private RunSnapshot newest() {
        return notebook.runs().get(0);
    }

    @Test
    void aListRunsOneTrialForEachValue() {
        CommandResult result = notebook.guild(List.of("run", FIT, "lr=[0.2,0.1]", "fast=yes"));

        assertThat(result.presentation().found().flags().shellCommand())
                .isEqualTo("jguild run 'sh fit.sh --lr ${lr} ${fast:+--fast}' fast=yes lr=0.1");
        assertThat(notebook.runs())
                .filteredOn(run -> !run.isBatch())
                .extracting(RunSnapshot::label)
                .containsExactly("fast=yes lr=0.1", "fast=yes lr=0.2");
        assertThat(newest().operation()).isEqualTo("sh fit.sh");
        assertThat(newest().opref().op()).isEqualTo(FIT);
    }

    @Test
    void aRangeIsSearchedInParallel() {
        CommandResult result = notebook.guild(
                List.of("run", FIT, "lr=loguniform[1e-4:1e-1]", "-m", "6", "--parallel", "3", "-o", "random"));

        assertThat(result.comparison().rows()).hasSize(6);
        assertThat(notebook.runs())
                .filteredOn(run -> !run.isBatch())
                .allMatch(run -> run.status() == RunStatus.COMPLETED);
    }

    @Test
    void everyTrialOfABatchRunsTheCopyOfAProgram() {
        notebook.write("go.sh", "#!/bin/sh\necho $0\necho loss: $1\n").toFile().setExecutable(true);

        notebook.guild(List.of("run", "./go.sh ${n}", "n=[1,2]"));

        assertThat(notebook.runs()).filteredOn(run -> !run.isBatch()).allSatisfy(run -> assertThat(
                        run.run().dir().resolve(".guild/output"))
                .content()
                .startsWith(run.run().dir().resolve("go.sh").toString()));
    }

    @Test
    void flagsThatCannotReachTheProgramAreRefusedAndNotRecorded() throws Exception {
        Path rows = notebook.write("rows.csv", "lr,size\n0.1,2\n");
        for (List<String> words : List.of(
                List.of("run", FIT, "lr=1", "size=2"),
                List.of("run", FIT, "lr=1", "size=2", "-f"),
                List.of("run", FIT, "@" + rows))) {
            assertThatThrownBy(() -> notebook.guild(words))
                    .isInstanceOf(GuildException.class)
                    .hasMessage(
                            "sh fit.sh does not use the flag 'size': write ${size} where it belongs in the command line, "
                                    + "or --env size if the program reads it from its environment.");
        }
        assertThatThrownBy(() -> notebook.guild(List.of("run", FIT, "-f")))
                .hasMessage("sh fit.sh needs a value for lr; write lr=VALUE.");
        assertThatThrownBy(() -> notebook.guild(List.of("run", FIT, "lr=1", "fast=maybe")))
                .hasMessage("fast=maybe: maybe is not yes or no.");
        assertThat(notebook.runs()).isEmpty();
    }

    @Test
    void aFlagMayBeAnEnvironmentVariable() throws Exception {
        notebook.guild(List.of("run", FIT, "lr=1", "--env", "LEVEL", "LEVEL=5"));
        assertThat(notebook.output()).startsWith("--lr 1 5\n");
        assertThat(newest().attribute("env").toString()).contains("LEVEL=5", "FLAG_LEVEL=5");

        String id = newest().id().brief();

        assertThat(restartElsewhere(id, "LEVEL=6")).startsWith("--lr 1 6\n");
    }

    /** Restarts a run in another process, whose current folder is another one; returns what it prints. */
    private String restartElsewhere(String id, String... flags) throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        List<String> words = new ArrayList<>(List.of("-H", notebook.home().toString(), "run", "--restart", id));
        words.addAll(List.of(flags));
        Process process = new ProcessBuilder(ChildJvm.words(Main.class, List.of(), words))
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aRestartInAnotherProcessRunsTheSameCommandLine() throws Exception {
        notebook.guild(List.of("run", FIT, "lr=0.5"));
        String id = newest().id().brief();

        assertThat(restartElsewhere(id, "fast=yes")).startsWith("--lr 0.5 --fast\n");
        assertThat(notebook.runs()).hasSize(1);
        assertThat(newest().flags().get("fast")).isEqualTo(true);
    }

    @Test
    void aBatchIsContinuedByItsShortName() {
        notebook.guild(List.of("run", FIT, "lr=[1,2]"));
        CommandResult result = notebook.guild(List.of("run", "--restart", "sh fit.sh+", "lr=[1,2,3]"));
        assertThat(result.comparison().rows()).hasSize(3);
    }

    @Test
    void aCommandLineMayHaveAnEqualsSignAndBrackets() {
        notebook.guild(List.of("run", "sh fit.sh --lr=${lr} x=[", "lr=1"));
        assertThat(notebook.output()).startsWith("--lr=1 x=[\n");
    }

    @Test
    void otherProgramsHaveNoEnvironmentFlags() {
        notebook.write("train.py", "x = 1\n");
        assertThatThrownBy(() -> notebook.guild("run train.py --env x x=1"))
                .isInstanceOf(GuildException.class)
                .hasMessage("--env x is for command lines and executables: train.py has flags of its own.");
        assertThatThrownBy(() -> notebook.guild(List.of("run", FIT, "--env", "RUN_ID", "RUN_ID=1", "lr=1")))
                .hasMessage("--env RUN_ID: JGuild sets this environment variable to another value for each run.");
    }

    @Test
    void wordsWithoutQuotesAreExplained() {
        assertThatThrownBy(() -> notebook.guild("run sh fit.sh lr=1"))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "'fit.sh' is not a flag assignment; write NAME=VALUE, or the whole command line in quotes, as in "
                                + "run 'sh fit.sh'.");
        assertThatThrownBy(() -> notebook.guild("run python -m lab.fit lr=1"))
                .hasMessageEndingWith("is not an int. Put a command line in quotes, as in run 'python -m lab.fit'.");
    }

    @Test
    void positionalArgumentsOfAProgramWithoutParserAreSearched() {
        notebook.write(
                "argv.py",
                """
                import sys
                alpha = float(sys.argv[1]) if len(sys.argv) > 1 else 0.5
                ratio = float(sys.argv[2]) if len(sys.argv) > 2 else 0.5
                print("rmse: %.4f" % (alpha + ratio))
                """);
        CommandResult result = notebook.guild(
                List.of("run", "python3 argv.py ${alpha} ${ratio:-0.2}", "alpha=[0.1,0.4]", "--minimize", "rmse"));
        assertThat(result.presentation().found().answer().trial().value()).isEqualTo(0.3);
    }

    @Test
    void theFlagsOfACommandLineAreCompleted() {
        ExperimentContext context = new ExperimentContext(
                notebook.directory(),
                System.getenv(),
                List.of(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> {},
                state -> {});
        CommandAssist assist = new CommandAssist(context, Map.of());
        assertThat(assist.candidates(List.of("run", FIT), "")).contains("lr=", "fast=");
        assertThat(assist.help(List.of("run", FIT, "fast=yes"))).isEqualTo("fast: boolean, no by default");
    }
}
