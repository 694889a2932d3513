package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole searches have the same bits in any process and on any JDK. The sums change when an optimizer is changed on purpose,
 * and then only.
 */
class SameEverywhereTest {

    @ParameterizedTest
    @CsvSource({
        "random, 842218220",
        "sobol, 3978347904",
        "gp, 1011416583",
        "forest, 129842655",
        "gbrt, 1715178383",
        "tpe, 2625503291",
        "cmaes, 4240192480"
    })
    void aSearchHasTheSameBits(String optimizer, long expected) {
        List<Trial> trials = Searches.run(Optimizers.create(optimizer, Searches.everyKind(), 11), 60, Searches::bowl);
        CRC32 sum = new CRC32();
        for (Trial trial : trials) {
            trial.flags()
                    .values()
                    .forEach((name, value) -> sum.update((name + value.hashCode()).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(sum.getValue()).isEqualTo(expected);
    }
}
