package org.jguild.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegretChartTest {

    private static RegretRun run(String optimizer, long seed, double regret) {
        return new RegretRun(
                optimizer, "bowl", seed, 20, Map.of("20", regret), Map.of(), null, null, null, null, null, List.of());
    }

    @Test
    void eachOptimizerHasItsMedianAndItsQuartiles() {
        List<RegretRun> runs =
                List.of(run("a<b", 1, 1e-2), run("a<b", 2, 1), run("a<b", 3, 1e2), run("other", 1, 1e-9));
        assertThat(new RegretChart(runs, 20).svg())
                .contains("a&lt;b")
                .contains("bowl")
                .contains("<line x1=\"175.0\" x2=\"197.8\" y1=\"44\" y2=\"44\"")
                .contains("<circle cx=\"186.4\" cy=\"44\"")
                .contains("<circle cx=\"118.0\" cy=\"59\"");
    }

    @Test
    void anOptimizerThatWasNotMeasuredThereHasNoMark() {
        assertThat(new RegretChart(List.of(run("a", 1, 1)), 50).svg()).doesNotContain("<circle");
    }
}
