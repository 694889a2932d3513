package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Test;

class TrialCountsTest {

    private static List<TrialEnd> times(int count, TrialEnd end) {
        return Collections.nCopies(count, end);
    }

    @SafeVarargs
    private static String text(List<TrialEnd>... ends) {
        List<TrialEnd> all = new ArrayList<>();
        for (List<TrialEnd> some : ends) {
            all.addAll(some);
        }
        return TrialCounts.of(all.stream()).text("loss");
    }

    @Test
    void trialsThatAllCompletedAreOneNumber() {
        assertThat(text(times(20, TrialEnd.COMPLETED))).isEqualTo("20 trials");
        assertThat(text(times(1, TrialEnd.COMPLETED))).isEqualTo("1 trial");
        assertThat(text()).isEqualTo("0 trials");
    }

    @Test
    void othersAreCountedByKind() {
        assertThat(text(
                        times(14, TrialEnd.COMPLETED),
                        times(1, TrialEnd.NAN),
                        times(1, TrialEnd.INFINITE),
                        times(3, TrialEnd.FAILED),
                        times(1, TrialEnd.PRUNED)))
                .isEqualTo("20 trials: 14 completed, 2 without a finite loss (1 NaN, 1 infinite), 3 failed, 1 pruned");
        assertThat(text(times(2, TrialEnd.FAILED), times(1, TrialEnd.TERMINATED)))
                .isEqualTo("3 trials: 2 failed, 1 terminated");
        assertThat(text(times(2, TrialEnd.UNFINISHED), times(1, TrialEnd.COMPLETED)))
                .isEqualTo("3 trials: 1 completed, 2 unfinished");
    }

    @Test
    void oneKindOfMissingValueIsNotCountedTwice() {
        assertThat(text(times(3, TrialEnd.COMPLETED), times(2, TrialEnd.NAN)))
                .isEqualTo("5 trials: 3 completed, 2 without a finite loss (NaN)");
        assertThat(text(times(3, TrialEnd.COMPLETED), times(2, TrialEnd.UNREPORTED)))
                .isEqualTo("5 trials: 3 completed, 2 without a value of loss");
        assertThat(text(times(1, TrialEnd.UNREPORTED), times(1, TrialEnd.NAN)))
                .isEqualTo("2 trials: 2 without a finite loss (1 NaN, 1 not reported)");
    }

    @Test
    void theKindFollowsFromStatusAndObjective() {
        assertThat(end(RunStatus.COMPLETED, OptionalDouble.of(1))).isEqualTo(TrialEnd.COMPLETED);
        assertThat(end(RunStatus.COMPLETED, OptionalDouble.of(Double.NaN))).isEqualTo(TrialEnd.NAN);
        assertThat(end(RunStatus.COMPLETED, OptionalDouble.of(Double.NEGATIVE_INFINITY)))
                .isEqualTo(TrialEnd.INFINITE);
        assertThat(end(RunStatus.COMPLETED, OptionalDouble.empty())).isEqualTo(TrialEnd.UNREPORTED);
        assertThat(end(RunStatus.ERROR, OptionalDouble.of(1))).isEqualTo(TrialEnd.FAILED);
        assertThat(end(RunStatus.PRUNED, OptionalDouble.of(1))).isEqualTo(TrialEnd.PRUNED);
        assertThat(end(RunStatus.TERMINATED, OptionalDouble.empty())).isEqualTo(TrialEnd.TERMINATED);
        assertThat(end(RunStatus.RUNNING, OptionalDouble.empty())).isEqualTo(TrialEnd.UNFINISHED);
    }

    private static TrialEnd end(RunStatus status, OptionalDouble objective) {
        return TrialEnd.of(status, () -> objective);
    }
}
