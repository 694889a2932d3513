package org.jguild.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jguild.batch.Searches.plan;
import static org.jguild.batch.Searches.x;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Batch_KnownPointsTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#searching")
    void knownPointsComeFirstAndTheSearchContinuesAfterThem(String optimizer) throws InterruptedException {
        Searches searches = new Searches(home, flags -> Math.abs(x(flags) - 0.3));

        List<RunSnapshot> trials = searches.batch(plan(optimizer, "[0.0:1.0]", 5, trying(0.25, 0.5)))
                .run();

        assertThat(xs(trials)).hasSize(5).startsWith(0.25, 0.5);
        assertThat(xs(trials).subList(2, 5)).allSatisfy(x -> assertThat(x).isBetween(0.0, 1.0));
    }

    @Test
    void aRestartTriesOnlyThePointsThatWereNotTried() throws InterruptedException {
        Searches searches = new Searches(home, Searches::x);
        Run run = searches.newBatch();
        searches.batch(run, plan("random", "[0.0:1.0]", 1, trying(0.25, 0.5))).run();

        assertThat(xs(searches.batch(run, plan("random", "[0.0:1.0]", 2, trying(0.25, 0.5, 0.75)))
                        .run()))
                .containsExactly(0.5, 0.75);
        assertThat(xs(searches.batch(run, plan("random", "[0.0:1.0]", 1, trying(0.25, 0.5, 0.75)))
                        .run()))
                .doesNotContain(0.25, 0.5, 0.75);
    }

    @Test
    void aGridTriesKnownPointsInAdditionToItsOwnAndNoneTwice() throws InterruptedException {
        Searches searches = new Searches(home, Searches::x);

        List<RunSnapshot> trials =
                searches.batch(plan("+", "[1,2,3]", 5, trying(7.0, 2.0))).run();

        assertThat(xs(trials)).containsExactly(7.0, 2.0, 1.0, 3.0);
    }

    @Test
    void aPointOutsideTheSpaceDoesNotDisturbTheSearch() throws InterruptedException {
        Searches searches = new Searches(home, flags -> x(flags) > 1 ? -1000 : Math.abs(x(flags) - 0.3));

        List<RunSnapshot> trials =
                searches.batch(plan("gp", "[0.0:1.0]", 9, trying(5.0))).run();

        assertThat(xs(trials)).startsWith(5.0);
        assertThat(xs(trials)).anySatisfy(x -> assertThat(x).isBetween(0.28, 0.32));
    }

    private static List<Double> xs(List<RunSnapshot> trials) {
        return trials.stream().map(run -> x(run.flags())).toList();
    }

    private static BatchOptions trying(double... xs) {
        List<FlagValues> points =
                Arrays.stream(xs).mapToObj(x -> FlagValues.NONE.with("x", x)).toList();
        return new BatchOptions(List.of(), null, points, List.of(), 1, List.of());
    }
}
