package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatTextTest {

    /** As Python writes them; to several of them Java before 19 gives more digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.189700196426902e+26",
                "5.684341886080802e-14",
                "8.41e+21",
                "2e+23",
                "1e+23",
                "5e-324",
                "9007199254740992.0",
                "1.7976931348623157e+308",
                "2.2250738585072014e-308",
                "0.3333333333333333",
                "1e+22",
                "1.2345678901234568e+17",
                "1e-07",
                "0.30000000000000004",
                "-0.0001",
                "-1e-05",
                "100.0",
                "1000000000000000.0",
                "1e+16",
                "12345.678",
                "-0.0"
            })
    void hasTheFewestDigits(String text) {
        assertThat(FloatText.finite(Double.parseDouble(text))).isEqualTo(text);
    }
}
