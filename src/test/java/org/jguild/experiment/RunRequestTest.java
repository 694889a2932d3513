package org.jguild.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jguild.batch.TimeLimit;
import org.jguild.flag.Assignment;
import org.jguild.run.Objective;
import org.junit.jupiter.api.Test;

class RunRequestTest {

    @Test
    void aRequestSaysItselfAsACommand() {
        RunRequest request = RunRequest.by(Caller.API)
                .target(new RunTarget.Named("train.py"))
                .assignments(List.of(new Assignment("x", "[-2.0:2.0]"), new Assignment("s", "a b")))
                .batchFiles(List.of("points.csv"))
                .optimizer(new OptimizerRequest("gp", null, Map.of("kappa", 1.5)))
                .maxTrials(5)
                .objective(Objective.parse("-max acc"))
                .scalars(List.of("json", "a=b (\\value)"))
                .seed(3L)
                .limits(new RunLimits(new TimeLimit(Duration.ofMinutes(10)), 2, 4, Duration.ofMillis(1500)))
                .pruning(new PruneRequest("asha", 3L))
                .parallel(2)
                .known(List.of(List.of(new Assignment("x", "0.1"), new Assignment("s", "b"))))
                .label("q=[1")
                .tags(List.of("z]", "--yes"))
                .variables(List.of("A", "B"))
                .java(new JavaOptions(List.of("a.jar", "b"), List.of("-Xmx1g", "-ea"), true))
                .forceFlags(true)
                .noStore(true)
                .build();

        assertThat(request.words())
                .containsExactly(
                        "run",
                        "train.py",
                        "@points.csv",
                        "x=[-2.0:2.0]",
                        "s=a b",
                        "--optimizer",
                        "gp",
                        "-Fo",
                        "kappa=1.5",
                        "--max-trials",
                        "5",
                        "--maximize",
                        "max acc",
                        "--scalar",
                        "json",
                        "--scalar",
                        "a=b (\\value)",
                        "--random-seed",
                        "3",
                        "--time-limit",
                        "10m",
                        "--max-failures",
                        "2",
                        "--no-improvement",
                        "4",
                        "--trial-timeout",
                        "1.5s",
                        "--prune",
                        "asha",
                        "--prune-after",
                        "3",
                        "--parallel",
                        "2",
                        "--try",
                        "x=0.1,s=b",
                        "--label",
                        "q=[1",
                        "--tag",
                        "z]",
                        "--tag",
                        "--yes",
                        "--env",
                        "A",
                        "--env",
                        "B",
                        "--classpath",
                        "a.jar:b",
                        "--jvm-args",
                        "-Xmx1g -ea",
                        "--isolate",
                        "--force-flags",
                        "--no-store");
        assertThat(request.toBuilder().build()).isEqualTo(request);
    }

    @Test
    void nothingSaidIsNothingWritten() {
        RunRequest request = RunRequest.by(Caller.COMMAND)
                .target(new RunTarget.Earlier("gp", null))
                .build();

        assertThat(request.words()).containsExactly("run", "--restart", "gp");
    }
}
