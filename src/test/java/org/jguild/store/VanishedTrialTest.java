package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.Guild;
import org.jguild.experiment.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If the directory of a trial is removed while its batch runs, the other trials do not fail. */
@Tag("slow")
class VanishedTrialTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
    }

    private List<String> column(String name) {
        List<String> csv = project.csv();
        int index = List.of(csv.get(0).split(",", -1)).indexOf(name);
        return csv.stream().skip(1).map(row -> row.split(",", -1)[index]).toList();
    }

    /** The second trial removes or renames its directory while it runs. */
    @ParameterizedTest
    @CsvSource({
        "rm -rf \"$RUN_DIR\", ''",
        "rm -rf \"$RUN_DIR\", --parallel 2",
        "mv \"$RUN_DIR\" \"$RUN_DIR/../../gone\", ''",
        "rm -rf \"$RUN_DIR/.guild\", ''",
        "rm -rf \"$RUN_DIR/.guild/attrs\", ''",
    })
    void aTrialThatRemovesItsOwnDirectoryHasFailed(String removal, String options) throws IOException {
        Path vanish = Files.createFile(folder.resolve("vanish"));
        project.program(
                "train.sh",
                "echo \"loss: $FLAG_X\"",
                "if [ \"$FLAG_X\" = 2 ] && [ -e " + vanish + " ]; then " + removal + "; echo more; fi");

        assertThat(project.guild(("run train.sh x=[1,2,3,4] " + options).strip())
                        .text())
                .contains("4 trials: 3 completed, 1 failed");
        assertThat(column("x")).contains("1", "3", "4");
        assertThat(column("loss")).contains("1.0", "3.0", "4.0");

        Files.delete(vanish);
        project.guild("run --restart +");
        assertThat(column("x")).containsOnlyOnce("1", "3", "4").contains("2");
        assertThat(column("loss")).contains("1.0", "2.0", "3.0", "4.0");
    }

    /** A user deletes the directory of the first trial while the fourth runs. */
    @ParameterizedTest
    @ValueSource(strings = {"x=[1,2,3,4,5]", "x=[0.0:1.0] -m 5", "x=[0.0:1.0] -m 5 -o gp", "x=[0.0:1.0] -m 5 -o tpe"})
    void anEndedTrialThatAUserDeletesIsLeftOut(String words) {
        project.program(
                "train.sh",
                "echo \"$RUN_DIR\" >> ../../../dirs",
                "if [ $(wc -l < ../../../dirs) = 4 ]; then rm -rf \"$(head -1 ../../../dirs)\"; fi",
                "echo \"loss: $FLAG_X\"");

        assertThat(project.guild("run train.sh --random-seed 1 " + words).text())
                .contains("Batch ")
                .doesNotContain("failed");

        assertThat(column("status")).containsExactly("completed", "completed", "completed", "completed");
        String id = project.guild("runs --include-batch")
                .text()
                .lines()
                .filter(line -> !line.contains("x="))
                .map(line -> line.replaceAll("\\[\\d+:(\\w+)].*", "$1"))
                .findFirst()
                .orElseThrow();
        project.guild("run --restart " + id);
        assertThat(column("status").size()).isGreaterThanOrEqualTo(4);
        assertThat(column("status")).containsOnly("completed");
    }

    @Test
    void aTrialOfAFunctionThatAUserDeletesIsLeftOut() {
        Path home = folder.resolve("store");
        int[] calls = {0};

        RunResult result = Guild.open(home)
                .run(
                        p -> {
                            if (++calls[0] == 4) {
                                deleteRunWith(home, "x: 1\n");
                            }
                            return p.integer("x");
                        },
                        "x=[1,2,3,4,5]");

        assertThat(result.text()).contains("Batch ").doesNotContain("failed");
        assertThat(result.table().rowCount()).isEqualTo(4);
        assertThat(column("x")).containsExactlyInAnyOrder("2", "3", "4", "5");
    }

    @Test
    void aFunctionThatRemovesItsOwnDirectoryHasFailed() {
        Path home = folder.resolve("store");

        String text = Guild.open(home)
                .run(
                        (p, trial) -> {
                            trial.report("loss", p.integer("x"), 0);
                            if (p.integer("x") == 2) {
                                remove(trial.directory().orElseThrow());
                            }
                            return null;
                        },
                        "x=[1,2,3]")
                .text();

        assertThat(text).contains("3 trials: 2 completed, 1 failed");
        assertThat(column("x")).contains("1", "3");
    }

    private static void deleteRunWith(Path home, String flags) throws IOException, InterruptedException {
        try (Stream<Path> runs = Files.list(home.resolve("runs"))) {
            for (Path run : runs.toList()) {
                Path file = run.resolve(".guild/attrs/flags");
                if (Files.exists(file) && Files.readString(file).equals(flags)) {
                    remove(run);
                }
            }
        }
    }

    private static void remove(Path dir) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("rm", "-rf", dir.toString()).start().waitFor())
                .isZero();
    }
}
