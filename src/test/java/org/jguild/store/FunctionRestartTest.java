package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jguild.Guild;
import org.jguild.ParamsFunction;
import org.jguild.RunPlan;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search over a function that was interrupted is continued from the Java API. */
class FunctionRestartTest {

    private static final int LONG_MILLIS = 10_000;

    @TempDir
    private Path folder;

    private final List<Object> calls = new ArrayList<>();
    private Project project;

    @BeforeEach
    void createProject() {
        project = Project.withHome(folder.resolve("project"), folder.resolve("store"));
    }

    /** {@code plan.restart(run)}, once there is such a method. */
    private static RunPlan restart(RunPlan plan, String run) throws ReflectiveOperationException {
        try {
            return (RunPlan) RunPlan.class.getMethod("restart", String.class).invoke(plan, run);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("RunPlan has no method restart(String)", e);
        }
    }

    private RunPlan plan(ParamsFunction function, String... flags) {
        return Guild.in(project.home()).run(function, flags).named("tune");
    }

    private Object record(Object x) {
        calls.add(x);
        return x;
    }

    /** Runs the plan until the third trial, whose call interrupts the search. */
    private String interrupted(RunPlan plan) {
        assertThatThrownBy(plan::result).isInstanceOf(GuildException.class).hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).hasSize(3);
        return project.guild("runs --include-batch").lines().stream()
                .filter(line -> !line.contains("x="))
                .map(line -> line.replaceAll("\\[\\d+:(\\w+)].*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private ParamsFunction interruptingAtThirdCall() {
        Thread caller = Thread.currentThread();
        return p -> {
            record(p.asMap().get("x"));
            if (calls.size() == 3) {
                caller.interrupt();
                Thread.sleep(LONG_MILLIS);
            }
            return p.real("x");
        };
    }

    @Test
    void aGridRunsWhatIsMissing() throws ReflectiveOperationException {
        String batch = interrupted(plan(interruptingAtThirdCall(), "x=[1,2,3,4,5]"));

        RunPlan again = restart(plan(p -> record(p.integer("x"))), batch);

        assertThat(again.table().rowCount()).isEqualTo(5);
        assertThat(calls).hasToString("[1, 2, 3, 3, 4, 5]");
        assertThat(project.csv())
                .hasSize(6)
                .filteredOn(row -> row.contains(",completed,"))
                .hasSize(5);
        assertThat(again.best().value()).isEqualTo(1);
    }

    @Test
    void aSearchContinuesWithNewTrials() throws ReflectiveOperationException {
        String batch = interrupted(plan(interruptingAtThirdCall(), "x=[0.0:1.0]")
                .optimizer("gp")
                .maxTrials(6)
                .seed(1));

        RunPlan again = restart(plan(p -> (Double) record(p.real("x"))).maxTrials(4), batch);

        assertThat(again.result().text()).contains("4 trials");
        assertThat(calls).hasSize(3 + 4).doesNotHaveDuplicates();
        assertThat(project.csv()).hasSize(1 + 7);
    }

    @Test
    void aFunctionOfAnotherNameIsRefused() throws ReflectiveOperationException {
        String batch = interrupted(plan(interruptingAtThirdCall(), "x=[1,2,3,4,5]"));

        RunPlan other =
                restart(Guild.in(project.home()).run(p -> 1, new String[0]).named("train"), batch);

        assertThatThrownBy(other::result)
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("tune")
                .hasMessageContaining("train");
    }
}
