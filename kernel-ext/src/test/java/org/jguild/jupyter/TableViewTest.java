package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableViewTest {

    private static String html(Table table) {
        return (String) TableView.of(table).forms().get("text/html");
    }

    private static String text(Table table) {
        return (String) TableView.of(table).forms().get("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.90940812345, -0.909408",
        "3.0, 3",
        "123456789, 123456789",
        "1.5e-7, 1.5e-07",
        "0.00012345678, 0.000123457",
        "1234.56789, 1234.57",
        "2.5e12, 2.5e+12",
        "0, 0",
    })
    void numbersAreRoundedForTheEye(double value, String shown) {
        assertThat(TableCells.text(DoubleColumn.create("c", value), 0)).isEqualTo(shown);
    }

    @Test
    void textIsEscapedAndNumbersStandRight() {
        Table table = Table.create(
                "t", StringColumn.create("a<b", "<i>&\"", ""), DoubleColumn.create("loss", 0.5, Double.NaN));

        assertThat(html(table))
                .contains("<th style=\"text-align:left\">a&lt;b</th>")
                .contains("<td style=\"text-align:left\">&lt;i&gt;&amp;&quot;</td>")
                .contains("<td style=\"text-align:right\">0.5</td></tr>")
                .contains("<td style=\"text-align:right\"></td></tr>");
    }

    @Test
    void coloursAreLeftToThePage() {
        assertThat(html(Table.create("t", IntColumn.create("a", 1, 2))))
                .doesNotContain("color")
                .doesNotContain("border");
    }

    @Test
    void textFormIsAligned() {
        Table table = Table.create("t", StringColumn.create("name", "a", "bcdef"), IntColumn.create("n", 10, 200));
        assertThat(text(table)).isEqualTo("name     n\na       10\nbcdef  200");
    }

    @Test
    void longTableSaysHowManyRowsAreLeftOut() {
        Table table =
                Table.create("t", IntColumn.create("n", IntStream.range(0, 201).toArray()));
        assertThat(html(table)).contains("<p>… and 1 more row.</p>").doesNotContain(">200<");
        assertThat(text(table)).endsWith("199\n… and 1 more row.");
    }
}
