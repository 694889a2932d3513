package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagParser;
import org.jguild.flag.SearchSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticTest {

    @ParameterizedTest(name = "{0}, {1} trials, {2} at once: {3}")
    @CsvSource({
        "x=[0.0:1.0], 20, 1, gp",
        "x=[0.0:1.0] y=[a;b], 20, 19, gp",
        "x=[0.0:1.0], 20, 20, sobol",
        "x=[0.0:1.0], 2000, 1, gp",
        "x=[0.0:1.0], 2001, 1, tpe",
        "x=[1;2;3] y=[a;b], 6, 1, +",
        "x=[1;2;3] y=[a;b], 6, 6, +",
        "x=[1;2;3] y=[a;b], 5, 1, gp",
        "x=[1:6], 6, 1, gp",
    })
    void choosesBySpaceTrialsAndParallelism(String flags, int trials, int parallel, String expected) {
        List<String> words = Arrays.stream(flags.split(" "))
                .map(flag -> flag.replace(';', ','))
                .toList();
        SearchSpace space = FlagParser.space("op", List.of(), Assignment.parse(words), true);
        assertThat(Automatic.choose(space, trials, parallel)).isEqualTo(expected);
    }
}
