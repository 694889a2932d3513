package org.jguild.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    @ParameterizedTest
    @CsvSource({
        "'x', 'X', 'x', 'X (2)'",
        "'a', 'a ', 'a', 'a (2)'",
        "'x ', 'x', 'x', 'x (2)'",
        "'', ' ', '', '(2)'",
        "'İ', 'i̇', 'İ', 'i̇ (2)'",
        "'i', 'ı', 'i', 'ı (2)'"
    })
    void namesThatAreTheSameForTablesawGetANumber(String first, String second, String name, String other) {
        Comparison comparison = new Comparison(List.of(first, second), List.of(List.of(1L, 2L)), List.of());

        assertThat(Tables.of("runs", comparison).columnNames()).containsExactly(name, other);
    }

    @Test
    void aNumberThatIsTakenIsNotUsedAgain() {
        Comparison comparison = new Comparison(List.of("x", "x (2)", " x"), List.of(List.of(1L, 2L, 3L)), List.of());

        assertThat(Tables.of("runs", comparison).columnNames()).containsExactly("x", "x (2)", "x (3)");
    }
}
