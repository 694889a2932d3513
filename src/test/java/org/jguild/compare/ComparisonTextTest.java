package org.jguild.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTextTest {

    private static String guarded(Object cell) {
        String csv = ComparisonText.guardedCsv(new Comparison(List.of("x"), List.of(Arrays.asList(cell)), List.of()));
        assertThat(csv).startsWith("x\n").endsWith("\n");
        return csv.substring(2, csv.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "-", "--x", "-1e", "  =1", "＝1", "+a"})
    void aFormulaGetsAnApostrophe(String text) {
        assertThat(guarded(text)).isEqualTo("'" + text);
    }

    @Test
    void separatorsAreQuoted() {
        assertThat(guarded("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(guarded("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(guarded("a;=1")).isEqualTo("\"a;=1\"");
        assertThat(guarded("a\t=1")).isEqualTo("\"a\t=1\"");
        assertThat(guarded("=\"a\",1")).isEqualTo("\"'=\"\"a\"\",1\"");
    }

    @Test
    void numbersAndOtherTextAreUnchanged() {
        for (Object cell : new Object[] {-1L, -0.25, -1e-9, Double.NEGATIVE_INFINITY, true, "", "a=1", "x-1", "0.1"}) {
            assertThat(guarded(cell)).isEqualTo(String.valueOf(cell));
        }
        for (String number : List.of("-1", "+1", "-0.5", "-.5", "-1e-3")) {
            assertThat(guarded(number)).isEqualTo(number);
        }
        assertThat(guarded(null)).isEmpty();
    }

    @Test
    void headingsAreGuardedToo() {
        Comparison comparison = new Comparison(List.of("=x", "-loss"), List.of(List.of(1L, -2.0)), List.of());
        assertThat(ComparisonText.guardedCsv(comparison)).isEqualTo("'=x,'-loss\n1,-2.0\n");
        assertThat(ComparisonText.csv(comparison)).isEqualTo("=x,-loss\n1,-2.0\n");
    }

    @Test
    void withoutTheGuardTextIsUnchanged() {
        Comparison comparison = new Comparison(List.of("x"), List.of(List.of("=1;\t\u001b")), List.of());
        assertThat(ComparisonText.csv(comparison)).isEqualTo("x\n=1;\t\u001b\n");
    }
}
