package org.jguild.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.Test;

class IntegersOfRealTest {

    private static List<String> reported(FlagDefinition flag, String assignment) {
        List<FlagDefinition> flags = List.of(flag);
        List<String> sentences = new ArrayList<>();
        IntegersOfReal.report(
                FlagParser.space("train", flags, Assignment.parse(List.of(assignment)), false), flags, sentences::add);
        return sentences;
    }

    @Test
    void aRealDefaultIsNamed() {
        assertThat(reported(FlagDefinition.of("x", FlagType.NUMBER, 0.1), "x=[-2:2]"))
                .containsExactly("x=[-2:2] is searched over the integers from -2 to 2, but the default of x is 0.1: "
                        + "write x=[-2.0:2.0] for real numbers.");
        assertThat(reported(FlagDefinition.of("x", FlagType.ANY, 1.0), "x=loguniform[1:100]"))
                .containsExactly(
                        "x=loguniform[1:100] is searched over the integers from 1 to 100, but the default of x "
                                + "is 1.0: write x=loguniform[1.0:100.0] for real numbers.");
    }

    @Test
    void soIsAFlagOfRealNumbersWithoutADefault() {
        assertThat(reported(FlagDefinition.of("rate", FlagType.FLOAT, null), "rate=[1:3]"))
                .containsExactly("rate=[1:3] is searched over the integers from 1 to 3, but rate takes real numbers: "
                        + "write rate=[1.0:3.0] for real numbers.");
    }

    @Test
    void otherRangesAreMeantAsTheyAreWritten() {
        assertThat(reported(FlagDefinition.of("x", FlagType.NUMBER, 0.1), "x=[-2.0:2]"))
                .isEmpty();
        assertThat(reported(FlagDefinition.of("x", FlagType.NUMBER, 0.1), "x=[1,2]"))
                .isEmpty();
        assertThat(reported(FlagDefinition.of("x", FlagType.NUMBER, 0.1), "x=1"))
                .isEmpty();
        assertThat(reported(FlagDefinition.of("n", FlagType.NUMBER, 3L), "n=[1:8]"))
                .isEmpty();
        assertThat(reported(FlagDefinition.of("n", FlagType.ANY, null), "n=[1:8]"))
                .isEmpty();
    }
}
