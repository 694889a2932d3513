package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {

    private static final Map<String, Object> VARIABLES = Map.of(
            "n",
            7,
            "lr",
            1e-4,
            "f",
            0.1f,
            "on",
            true,
            "range",
            "[-2:2]",
            "name",
            "a b",
            "rates",
            List.of(0.1, 0.2),
            "units",
            new int[] {16, 32},
            "big",
            BigInteger.TEN);

    private static String expanded(String word) {
        return Interpolation.expand(List.of(word), name -> Optional.ofNullable(VARIABLES.get(name)))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x={n} | x=7",
                "{lr} | 0.0001",
                "{f} | 0.1",
                "{on} | yes",
                "x={range} | x=[-2:2]",
                "{name}-{n} | a b-7",
                "x={rates} | x=[0.1, 0.2]",
                "x={units} | x=[16, 32]",
                "x=[{n},{lr}] | x=[7,0.0001]",
                "{{n}} | {n}",
            })
    void nameStandsForItsValue(String word, String expected) {
        assertThat(expanded(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${n}", "[-2:2]", "{n: 1}", "{}", "{1}", "{n+1}", "x=loguniform[1e-4:1]", "{missing}", "{", "n"})
    void allElseIsLeftAlone(String word) {
        assertThat(expanded(word)).isEqualTo(word);
    }

    @Test
    void valueThatIsNoFlagIsAMistake() {
        assertThatThrownBy(() -> expanded("x={big}"))
                .isInstanceOf(GuildException.class)
                .hasMessage("{big} cannot be used in a command: the variable is of type BigInteger, not a number, text,"
                        + " boolean or a list of these.");
    }
}
