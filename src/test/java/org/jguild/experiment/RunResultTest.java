package org.jguild.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.batch.BatchListener;
import org.jguild.batch.FailureLimit;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialFunction;
import org.jguild.run.Objective;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunResultTest {

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    private RunResult run(TrialFunction function, RunRequestBuilder request) throws InterruptedException {
        ExperimentContext context = new ExperimentContext(
                folder,
                Map.of("GUILD_HOME", folder.toString()),
                List.of(),
                Clock.systemUTC(),
                notices::add,
                (stderr, bytes, length) -> {},
                BatchListener.NONE);
        return new Experiment(context, Map.of(), null)
                .run(request.target(new RunTarget.Function(FunctionOperation.of("f", function)))
                        .build());
    }

    private static RunRequestBuilder request(String... flags) {
        return RunRequest.by(Caller.API).assignments(Assignment.parse(List.of(flags)));
    }

    private static double x(org.jguild.op.TrialContext trial) {
        return ((Number) trial.flags().get("x")).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBestIsOfTheObjectiveWhereverTrialsAreKept(boolean noStore) throws InterruptedException {
        RunResult result = run(
                trial -> {
                    trial.report("loss", 5 - x(trial), 0);
                    trial.report("loss", x(trial), 1);
                    return null;
                },
                request("x=[1,2,5]").objective(Objective.parse("min loss")).noStore(noStore));

        assertThat(result.best().value()).isZero();
        assertThat(result.best().params().integer("x")).isEqualTo(5);
        assertThat(result.best().number()).isEqualTo(3);
        assertThat(result.best().scalar("loss")).isEqualTo(5);
        assertThat(result.best().run() == null).isEqualTo(noStore);
        assertThat(result.charts()).hasSize(2);
        assertThat(result.toString()).contains("3 trials").contains("Best min loss: 0 with x=5, trial 3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void flagsKeepTheirTypes(boolean noStore) throws InterruptedException {
        RunResult result = run(
                trial -> ((List<?>) trial.flags().get("layers")).size(),
                request("layers=[[8,4],[8]]", "s='1'", "b=yes").noStore(noStore));

        assertThat(result.best().params().values().get("layers")).isEqualTo(List.of(8L));
        assertThat(result.best().params().values().get("s")).isEqualTo("1");
        assertThat(result.best().params().values().get("b")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failedTrialsAreAmongTheResultsAndStopABatch(boolean noStore) throws InterruptedException {
        RunResult result = run(
                trial -> {
                    if (x(trial) > 1) {
                        throw new IllegalStateException("too large");
                    }
                    return x(trial);
                },
                request("x=[1,2,3]").limits(new RunLimits(null, 1, null, null)).noStore(noStore));

        assertThat(result.trials())
                .extracting(TrialResult::status)
                .containsExactly(RunStatus.COMPLETED, RunStatus.ERROR);
        assertThat(result.trials().get(1).value()).isNaN();
        assertThat(result.trials()).hasToString("[trial 1 (x=1): loss 1, trial 2 (x=2): error]");
        assertThat(result.stoppedBy()).contains(new FailureLimit(1));
        assertThat(result.text())
                .contains("2 trials: 1 completed, 1 failed")
                .endsWith("It stopped: a trial failed.\n1 trial failed: IllegalStateException: too large\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSearchWithoutAnObjectiveIsRefused(boolean noStore) {
        assertThatThrownBy(() ->
                        run(trial -> null, request("x=[0.0:1.0]").maxTrials(2).noStore(noStore)))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("No trial of f reported a finite 'loss'");
    }

    @Test
    void warningsAreAmongTheResults() throws InterruptedException {
        RunResult result = run(
                RunResultTest::x,
                request("x=[0.0:1.0]").maxTrials(2).known(List.of(List.of(new Assignment("x", "7")))));

        assertThat(result.warnings())
                .containsExactly("tryFirst(x=7): x=7 is outside [0.0:1.0]; the trial is run, but the search does"
                        + " not use its result.");
        assertThat(notices).containsAll(result.warnings());
    }

    @Test
    void errorsNameTheMethodThatWasCalled() {
        assertThatThrownBy(() -> run(RunResultTest::x, request("x=1").maxTrials(0)))
                .hasMessage("maxTrials(0): give a number of trials of at least 1.");
        assertThatThrownBy(() -> run(RunResultTest::x, request("x=[1,2]").parallel(-1)))
                .hasMessage("parallel(-1): give a number of trials of at least 1.");
        assertThatThrownBy(() -> run(RunResultTest::x, request("x=1").parallel(2)))
                .hasMessageStartingWith("parallel is for batches, and this is a single run");
        assertThatThrownBy(() -> run(
                        RunResultTest::x,
                        request("x=[0.0:1.0]").optimizer(new OptimizerRequest("tpe", null, Map.of("kappa", 1.0)))))
                .hasMessageStartingWith("optimizerOption kappa has no effect on optimizer 'tpe'");
    }
}
