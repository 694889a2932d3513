package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.Guild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of which some or all trials are deleted. */
class DeletedTrialsTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
        project.program("train.sh", "echo \"loss: $FLAG_X\"");
    }

    /** Runs a grid of three trials; the newest is run 1. */
    private void runGrid(String what) {
        if (what.equals("program")) {
            project.guild("run train.sh x=[1,2,3]");
        } else {
            Guild.open(project.home()).run(p -> p.integer("x"), "x=[1,2,3]");
        }
    }

    /** Returns the id of the newest batch; trials have a label. */
    private String batch() {
        return project.guild("runs --all --include-batch").lines().stream()
                .filter(line -> !line.contains("x="))
                .map(line -> line.replaceAll("\\[\\d+:(\\w+)].*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> losses() {
        return project.csv().stream()
                .skip(1)
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .sorted()
                .toList();
    }

    private long directories(String parent) throws IOException {
        Path dir = project.home().resolve(parent);
        if (!Files.exists(dir)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.getFileName().toString().length() == 32)
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "function"})
    void aDeletedBatchIncludesItsTrials(String what) throws IOException {
        runGrid(what);
        runGrid(what);

        assertThat(project.guild("runs delete " + batch()).text()).matches("Deleted [34] runs\n");

        assertThat(losses()).containsExactly("1.0", "2.0", "3.0");
        assertThat(directories("runs")).isEqualTo(4);
        assertThat(directories("trash/runs")).isEqualTo(4);
    }

    @Test
    void aRestoredBatchHasItsTrials() {
        runGrid("program");
        String before = project.guild("runs --include-batch").text();
        String batch = batch();
        project.guild("runs delete " + batch);

        project.guild("runs restore");

        assertThat(project.guild("runs --include-batch").text()).isEqualTo(before);
        assertThat(project.guild("run --restart " + batch + " x=[1,2,3,4]").text())
                .contains(": 1 trial");
        assertThat(losses()).containsExactly("1.0", "2.0", "3.0", "4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "function"})
    void theLastDeletedTrialIncludesItsBatch(String what) throws IOException {
        runGrid(what);

        project.guild("runs delete 1 2");
        assertThat(project.guild("runs --include-batch").lines()).hasSize(2);
        project.guild("runs delete 1");

        assertThat(project.guild("runs --include-batch").text()).isEqualTo("There are no runs.\n");
        assertThat(directories("runs")).isZero();
        assertThat(directories("trash/runs")).isEqualTo(4);
    }

    /** The journal of the batch contains the ends of all its trials. */
    @ParameterizedTest
    @ValueSource(strings = {"program", "function"})
    void deletedTrialsDoNotComeBack(String what) throws IOException {
        runGrid(what);
        String batch = batch();
        project.guild("runs delete 1");
        project.guild("runs delete -p 1");

        List<String> reading =
                List.of("runs --all", "compare --include-batch", "plot history", "plot history " + batch, "runs purge");
        for (String line : reading) {
            project.guild(line);
            assertThat(losses()).as(line).containsExactly("1.0");
            assertThat(directories("runs")).as(line).isEqualTo(2);
        }
        assertThat(Guild.open(project.home()).compare().table().rowCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs delete 2", "runs delete -p 2"})
    void aGridWithADeletedTrialRestarts(String line) {
        runGrid("program");
        String batch = batch();
        project.guild(line);

        project.guild("run --restart " + batch + " x=[1,2,3,4]");

        assertThat(losses()).contains("1.0", "3.0", "4.0").doesNotHaveDuplicates();
        assertThat(project.csv().stream().skip(1)).allMatch(row -> row.contains(",completed,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp", "tpe", "random"})
    void aSearchWithADeletedTrialRestarts(String optimizer) {
        project.guild("run train.sh x=[0.0:1.0] --random-seed 1 -m 4 -o " + optimizer);
        String batch = batch();
        project.guild("runs delete 2 4");

        assertThat(project.guild("run -m 2 --restart " + batch).text()).contains(": 2 trials");

        assertThat(losses()).hasSize(4);
    }

    @Test
    void aRestoredTrialIsOneOfItsBatchAgain() {
        runGrid("program");
        String batch = batch();
        project.guild("runs delete 2");
        project.guild("runs restore");

        assertThat(project.guild("run --restart " + batch + " x=[1,2,3,4]").text())
                .contains(": 1 trial");
        assertThat(losses()).containsExactly("1.0", "2.0", "3.0", "4.0");
    }
}
