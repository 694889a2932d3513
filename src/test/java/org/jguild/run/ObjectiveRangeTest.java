package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveRangeTest {

    @ParameterizedTest
    @CsvSource({"0:1, 0, 1", "-1.5:2e3, -1.5, 2000", "0:, 0, Infinity", ":1, -Infinity, 1", "' 0 : 1 ', 0, 1"})
    void aRangeHasOneOrTwoBounds(String text, double low, double high) {
        assertThat(ObjectiveRange.parse(text)).isEqualTo(new ObjectiveRange(low, high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:1", "0:", ":1", "-0.5:0.5"})
    void itsTextIsParsedToAnEqualRange(String text) {
        assertThat(ObjectiveRange.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1", "a:b", "0:1:2", "NaN:1", "0:Infinity"})
    void anotherFormIsASentence(String text) {
        assertThatThrownBy(() -> ObjectiveRange.parse(text))
                .isInstanceOf(GuildException.class)
                .hasMessage("'" + text + "' is no range of an objective: give its lower and its upper bound, as in 0:1,"
                        + " or one of them, as in 0: for values from 0.");
    }

    @Test
    void theLowerBoundIsFirst() {
        assertThatThrownBy(() -> ObjectiveRange.parse("1:0"))
                .hasMessage("An objective cannot be in the range from 1 to 0: give the lower bound first, as in 0:1.");
    }

    @Test
    void theNearestValueIsInTheRange() {
        ObjectiveRange range = new ObjectiveRange(0, 1);

        assertThat(range.nearest(-0.1)).isZero();
        assertThat(range.nearest(0.3)).isEqualTo(0.3);
        assertThat(range.nearest(7)).isOne();
        assertThat(range.nearest(Double.NaN)).isNaN();
        assertThat(ObjectiveRange.ANY.nearest(-1e300)).isEqualTo(-1e300);
    }
}
