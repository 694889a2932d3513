package org.jguild.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegretTableTest {

    private static List<RegretRun> runs(boolean named) {
        List<RegretRun> runs = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            Map<String, Boolean> missed = named ? Map.of("20", i < 3) : null;
            Map<String, Boolean> byLuck = named ? Map.of("20", i < 6) : null;
            Map<String, Double> regret = Map.of("20", Math.pow(10, i - 5.0));
            runs.add(new RegretRun("gp", "bowl", i, 20, regret, Map.of(), null, missed, byLuck, null, null, List.of()));
        }
        return runs;
    }

    @Test
    void tailsStandBesideMedians() {
        assertThat(new RegretTable(runs(false), 20).markdown())
                .isEqualTo(
                        """
                        | 20 trials | gp |
                        |---|---|
                        | bowl | 0.00 (-2.50‥2.50) 90 %: 4.00 [11] |
                        | **mean of medians** | 0.00 |
                        | **mean of 90th percentiles** | 4.00 |
                        """);
    }

    @Test
    void sharesOfMissesAreNamed() {
        assertThat(new RegretTable(runs(true), 20).markdown()).endsWith("| bowl missed, by luck | 27.3 %, 54.5 % |\n");
    }

    @Test
    void regretItselfHasAMeanAndItsError() {
        List<RegretRun> runs = List.of(
                new RegretRun("gp", "t", 1, 20, Map.of("20", 0.1), Map.of(), null, null, null, null, null, List.of()),
                new RegretRun("gp", "t", 2, 20, Map.of("20", 0.3), Map.of(), null, null, null, null, null, List.of()));

        assertThat(new RegretTable(runs, 20, true).markdown()).contains("| t | 0.200 ±0.100 90 %: 0.280 [2] |");
    }
}
