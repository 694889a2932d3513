package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void leavesOutEmptyLinesAndTheByteOrderMark() {
        assertThat(CsvText.rows("\ufeffx,y\r\n\n1,\r\n,2"))
                .containsExactly(List.of("x", "y"), List.of("1", ""), List.of("", "2"));
        assertThat(CsvText.rows("")).isEmpty();
    }

    @Test
    void aQuotedCellMayHoldWhatSeparatesCells() {
        assertThat(CsvText.rows("\"a,b\",\"c\nd\",\"e\"\"f\"\n")).containsExactly(List.of("a,b", "c\nd", "e\"f"));
    }

    @Test
    void quotesOnlyCellsThatNeedIt() {
        assertThat(CsvText.row(List.of("a b", "a,b", "a\"b", "a;b", "a\tb", "a\nb")))
                .isEqualTo("a b,\"a,b\",\"a\"\"b\",a;b,a\tb,\"a\nb\"");
        assertThat(CsvText.rowForSpreadsheets(List.of("a b", "a;b", "a\tb"))).isEqualTo("a b,\"a;b\",\"a\tb\"");
    }

    @Property
    void readsWhatItWrites(
            @ForAll @Size(min = 2, max = 3) List<@Chars({'a', ',', '"', '\n', '\r', ';', '\t', ' '}) String> first,
            @ForAll @Size(min = 2, max = 3) List<@Chars({'b', ',', '"', '\n', ';'}) String> second) {
        List<List<String>> rows = new ArrayList<>(List.of(first, second));
        assertThat(CsvText.rows(CsvText.row(first) + "\n" + CsvText.row(second) + "\n"))
                .isEqualTo(rows);
        assertThat(CsvText.rows(CsvText.rowForSpreadsheets(first) + "\r\n" + CsvText.rowForSpreadsheets(second)))
                .isEqualTo(rows);
    }
}
