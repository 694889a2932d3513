package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalarPointsTest {

    @TempDir
    Path home;

    @Test
    void allValuesOfAScalarAreRead() {
        Run run = new RunStore(home, Clock.systemUTC()).create(SampleRuns.of(FlagValues.NONE));
        try (ActiveRun active = SampleRuns.start(run)) {
            for (long step = 0; step < 5; step++) {
                active.scalar("loss", 1.0 / (step + 1), step);
                active.scalar("acc", 0.5, step);
            }
        }

        ScalarPoints points = ScalarPoints.read(run.snapshot(), "loss");
        assertThat(points.steps()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(points.values()).containsExactly(1.0, 0.5, 1.0 / 3, 0.25, 0.2);
        assertThat(ScalarPoints.read(run.snapshot(), "nosuch").values()).isEmpty();
    }
}
