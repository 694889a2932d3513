package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pruning with programs that really run. */
@Tag("slow")
class PruneTest {

    /** Prints a falling curve of twelve steps; a bad one takes so long that a test notices when it is not stopped. */
    private static final String CURVE =
            """
            import signal, sys, time
            height = 1.0
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(0) if height == 4 else sys.exit(143))
            for step in range(1, 13):
                print(f"step: {step}")
                print(f"loss: {height + 1 / step}")
                print(f"acc: {-height - 1 / step}")
                time.sleep(0.01 if height < 3 or step < 2 else 4)
            """;

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("curve.py", CURVE);
        notebook.write("once.py", "height = 1\nprint('loss:', height)\n");
    }

    private List<RunSnapshot> trials() {
        return notebook.runs().stream()
                .filter(run -> !run.isBatch())
                .sorted(Comparator.comparing(run -> run.startedMicros().orElseThrow()))
                .toList();
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--minimize=loss", "--maximize=acc", "--minimize=min loss"})
    void ashaStopsProgramsThatFallBehind(String objective) {
        List<String> words = new ArrayList<>(List.of("run", "curve.py", "height=[1,2,3,4,5]", "--prune", "asha"));
        words.addAll(objective.isEmpty() ? List.of() : List.of(objective));

        CommandResult result = notebook.guild(words);

        assertThat(result.text()).contains("5 trials: 2 completed, 3 pruned").doesNotContain("failed");
        assertThat(result.comparison().column("status"))
                .containsExactly("completed", "completed", "pruned", "pruned", "pruned");
        assertThat(notebook.progress.get(notebook.progress.size() - 1))
                .startsWith("5/5 ")
                .endsWith(" · 3 pruned");
        assertThat(trials()).extracting(run -> run.attribute("pruned")).containsExactly(null, null, 2L, 2L, 2L);
        // Whatever the program made of its end: Guild AI reads these as terminated.
        assertThat(trials().subList(2, 5)).allSatisfy(run -> {
            assertThat(run.exitStatus()).hasValue(-15);
            assertThat(run.scalars().get("loss").lastStep()).isEqualTo(2);
        });
    }

    @Test
    void theMedianRuleWaitsForTheStepThatIsNamed() {
        notebook.guild("run curve.py height=[1,1.1,1.2,1.3,1.4,9] --prune median --prune-after 2");

        assertThat(trials()).extracting(RunSnapshot::status).endsWith(RunStatus.COMPLETED, RunStatus.PRUNED);
        assertThat(trials().get(5).attribute("pruned")).isEqualTo(2L);
        assertThat(batch().attribute("prune")).isEqualTo("median");
        assertThat(batch().attribute("prune_after")).isEqualTo(2L);
    }

    @Test
    void aRestartedGridRunsNoPrunedTrialAgain() {
        notebook.guild("run curve.py height=[1,2,3] --prune asha");
        List<String> before = facts();

        assertThat(notebook.guild("run --restart +").text()).contains("0 trials");
        assertThat(facts()).isEqualTo(before).anyMatch(fact -> fact.startsWith("PRUNED"));
    }

    private List<String> facts() {
        return trials().stream()
                .map(run -> run.status() + " " + run.id() + run.startedMicros())
                .toList();
    }

    @Test
    void aRestartKeepsTheRuleAndWhatEarlierTrialsReported() {
        notebook.guild("run curve.py height=[1,2] -o random -m 2 --random-seed 3 --prune asha");
        notebook.guild("run height=[5,6] --restart random -m 1");

        assertThat(trials()).extracting(RunSnapshot::status).contains(RunStatus.PRUNED);
    }

    @Test
    void aPrunedRunMayBeRunAgainAlone() {
        notebook.guild("run curve.py height=[1,2,3] --prune asha");
        Run pruned = trials().get(2).run();

        notebook.guild("run height=1 --restart " + pruned.id().brief());

        assertThat(pruned.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(pruned.attribute("pruned")).isNull();
    }

    @Test
    void aProgramThatReportsOnceIsNeverStoppedAndTheUserIsToldOnce() {
        notebook.guild("run once.py height=[1,2,3,4,5,6,7] --prune median");

        assertThat(trials()).hasSize(7).extracting(RunSnapshot::status).containsOnly(RunStatus.COMPLETED);
        assertThat(notebook.notices.subList(1, notebook.notices.size()))
                .singleElement()
                .asString()
                .contains("--prune stops nothing as long as trials print 'loss' only once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "height=[1,2] --prune medain | Unknown pruning rule 'medain' (known: median, asha, none). Did you mean 'median'?",
                "height=[1,2] --prune-after 3 | --prune-after needs a rule",
                "height=[1,2] --prune asha --prune-after 0 | --prune-after 0: give a step of at least 1.",
                "height=1 --prune asha | this is a single run",
                "height=[1,2] --prune asha --minimize avg$loss | the last, 'min' or 'max' value of a scalar",
            })
    void mistakesAreNamed(String line, String message) {
        assertThatThrownBy(() -> notebook.guild(Stream.of(("run curve.py " + line).split(" "))
                        .map(word -> word.replace('$', ' '))
                        .toList()))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(message);
        assertThat(notebook.runs()).isEmpty();
    }
}
