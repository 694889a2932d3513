package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSelectionTest {

    private static final List<RunSnapshot> RUNS = Stream.of("aa01", "aa02", "b3", "04", "77")
            .map(RunSelectionTest::run)
            .toList();

    private static RunSnapshot run(String id) {
        RunFacts facts = new RunFacts(
                SampleRuns.SCRIPT,
                "train.py",
                false,
                RunStatus.COMPLETED,
                FlagValues.NONE,
                "",
                1L,
                1L,
                2L,
                0,
                null,
                true);
        return new RunSnapshot(
                new Run(Path.of("/runs", id), new StoreContext(Path.of("/"), Clock.systemUTC())), facts, null);
    }

    private static String select(String... specs) {
        return String.join(
                " ",
                RunSelection.select(RUNS, List.of(specs)).stream()
                        .map(run -> run.id().value())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, aa01",
        "5, 77",
        "2:3, aa02 b3",
        "4:, 04 77",
        ":2, aa01 aa02",
        ":, aa01 aa02 b3 04 77",
        "1:20, aa01 aa02 b3 04 77",
        "b, b3",
        "aa02, aa02",
        "0, 04",
        "7, 77",
        "77, 77",
    })
    void aSpecSelectsRuns(String spec, String expected) {
        assertThat(select(spec)).isEqualTo(expected);
    }

    @Test
    void noSpecMeansAll() {
        assertThat(RunSelection.select(RUNS, List.of())).isEqualTo(RUNS);
    }

    @Test
    void runsAreInTheOrderOfTheSpecsWithoutDuplicates() {
        assertThat(select("3", "1:3", "04")).isEqualTo("b3 aa01 aa02 04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6|No run has the number or id '6': there are 5 runs, the newest has number 1;",
                "zz|No run has the number or id 'zz'",
                "6:9|No run has a number in '6:9': there are 5 runs",
                "3:1|'3:1' ends before it begins; the newest run has number 1, as in '1:3'.",
                "aa|'aa' begins the id of 2 runs: aa01, aa02; give more digits.",
                "1:x|No run has the number or id '1:x'",
                "99999999999|No run has the number or id '99999999999'",
            })
    void aSpecOfNoRunIsAnError(String spec, String message) {
        assertThatThrownBy(() -> select(spec))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anEmptyListHasOnlyEmptyRanges() {
        assertThat(RunSelection.select(List.of(), List.of("1:5"))).isEmpty();
        assertThat(RunSelection.select(List.of(), List.of(":"))).isEmpty();
        assertThatThrownBy(() -> RunSelection.select(List.of(), List.of("1")))
                .hasMessageStartingWith("No run has the number or id '1': there are no runs;");
    }
}
