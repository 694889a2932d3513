package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restart keeps what an earlier start was asked, and records what it is asked itself. */
class RestartRecordsTest {

    @TempDir
    private Path folder;

    private Notebook notebook;

    @BeforeEach
    void createFunction() {
        notebook = new Notebook(folder);
        notebook.functions.put(
                "f", FunctionOperation.of("f", trial -> ((Number) trial.flags().get("x")).doubleValue()));
    }

    private RunSnapshot only() {
        assertThat(notebook.runs()).hasSize(1);
        return notebook.runs().get(0);
    }

    private List<String> labels() {
        return notebook.runs().stream()
                .filter(run -> !run.isBatch())
                .map(RunSnapshot::label)
                .sorted()
                .toList();
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }

    private String id() {
        return only().id().brief();
    }

    @Test
    void theLabelOfASingleRunFollowsItsFlags() {
        notebook.guild("run f x=5 -l S${x}");
        assertThat(only().label()).isEqualTo("S5");

        notebook.guild("run --restart " + id() + " x=6");

        assertThat(only().label()).isEqualTo("S6");
        assertThat(only().flags().get("x")).isEqualTo(6L);
        assertThat(only().attribute("user_flags")).hasToString("{x=6}");
    }

    @Test
    void theDefaultLabelOfASingleRunFollowsItsFlagsAndTags() {
        notebook.guild("run f x=5 -t a");
        notebook.guild("run --restart " + id() + " x=6 -t b");

        assertThat(only().label()).isEqualTo("a b x=6");
        assertThat(only().attribute("tags")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void aLabelThatTheUserChangedSinceStays() {
        notebook.guild("run f x=5");
        only().run().writeAttribute("label", "my best");

        notebook.guild("run --restart " + id() + " x=6");

        assertThat(only().label()).isEqualTo("my best");
    }

    @Test
    void aSingleRunTakesANewLabelAndKeepsItsTemplate() {
        notebook.guild("run f x=5");
        notebook.guild("run --restart " + id() + " -l L${x}");
        assertThat(only().label()).isEqualTo("L5");

        notebook.guild("run --restart " + id() + " x=7");
        assertThat(only().label()).isEqualTo("L7");
    }

    @Test
    void aBatchKeepsItsLabelAndItsTags() {
        notebook.guild("run f x=[0.0:1.0] -m 1 --random-seed 1 -l S${x|%.1f} -t deep");
        notebook.guild("run --restart random -m 2");

        assertThat(labels()).hasSize(3).allMatch(label -> label.matches("S\\d\\.\\d"));
        assertThat(notebook.runs().stream().filter(run -> !run.isBatch()))
                .allSatisfy(run -> assertThat(run.attribute("tags")).isEqualTo(List.of("deep")));
    }

    @Test
    void aBatchWithoutALabelKeepsItsTagsInFrontOfTheFlags() {
        notebook.guild("run f x=[0.0:1.0] -m 1 --random-seed 1 -t ${x}");
        notebook.guild("run --restart random -m 2");

        assertThat(labels()).hasSize(3).allMatch(label -> label.startsWith("${x} x=0."));
    }

    @Test
    void whatARestartIsAskedHoldsForTheNextOne() {
        notebook.guild("run f x=[0.0:1.0] -m 1 --random-seed 1");
        notebook.guild("run --restart random -m 2 -X loss --random-seed 7 -l T${x} -t late");

        assertThat(batch().attribute("max_trials")).isEqualTo(2L);
        assertThat(batch().attribute("objective")).isEqualTo("-loss");
        assertThat(batch().attribute("random_seed")).isEqualTo(7L);
        assertThat(notebook.guild("run --restart random").text()).contains(": 2 trials");
        assertThat(labels())
                .hasSize(5)
                .filteredOn(label -> label.startsWith("T0."))
                .hasSize(4);
        assertThat(notebook.runs().stream()
                        .filter(run -> !run.isBatch() && List.of("late").equals(run.attribute("tags"))))
                .hasSize(4);
    }

    @Test
    void optionsThatLookLikeWordsOfOthersStayWhatTheyAre() {
        notebook.guild("run f x=[1:9] -t compare -m 5");
        notebook.guild(List.of("run", "f", "x=1", "--tag", "runs", "list=2"));
        notebook.guild(List.of("run", "f", "x=3", "-l", "q=[1", "-t", "z]"));
        notebook.guild(List.of("run", "f", "x=4", "-l", "--yes"));

        assertThat(labels())
                .hasSize(8)
                .contains("q=[1", "--yes")
                .anyMatch(label -> label.equals("runs list=2 x=1"))
                .filteredOn(label -> label.startsWith("compare "))
                .hasSize(5);
    }
}
