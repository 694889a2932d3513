package org.jguild.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class TableViewTest {

    private static String html(DisplayContent content) {
        return (String) content.forms().get("text/html");
    }

    private static String html(Table table) {
        return html(TableView.of(table));
    }

    private static String text(Table table) {
        return (String) TableView.of(table).forms().get("text/plain");
    }

    private static Table runs() {
        return Table.create(
                "runs",
                StringColumn.create("run", "a1", "b2", "c3"),
                StringColumn.create("operation", "train.py", "train.py", "train.py"),
                StringColumn.create("label", "", "", ""),
                DoubleColumn.create("x", -0.25, -0.289123456789, 1.5),
                DoubleColumn.create("loss", -0.9, -0.9094261234, Double.NaN));
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
    void roundedNumbersAreSortedByAllTheirDigits() {
        assertThat(html(runs()))
                .contains("<td class=\"n\" align=\"right\" data-v=\"-0.289123456789\">-0.289123</td>")
                .contains("<td class=\"n\" align=\"right\">-0.25\u2007\u2007\u2007\u2007</td>");
    }

    @Test
    void aColumnHasOneNotation() {
        assertThat(TableCells.aligned(DoubleColumn.create("c", 0.5, 1.25e-7, Double.NaN), 3))
                .containsExactly("5.00e-01", "1.25e-07", "");
        assertThat(TableCells.exact(DoubleColumn.create("c", 0.5), 0, "5.00e-01"))
                .isEmpty();
    }

    @Test
    void decimalPointsStandInOneLine() {
        Column<?> column = DoubleColumn.create("c", 1.25, 3, 10.5, Double.NaN);
        PointAlignment alignment = PointAlignment.of(column, 4);

        assertThat(alignment.pad("1.25")).isEqualTo("1.25");
        assertThat(alignment.pad("3")).isEqualTo("3\u2008\u2007\u2007");
        assertThat(alignment.pad("10.5")).isEqualTo("10.5\u2007");
        assertThat(alignment.pad("")).isEmpty();
        assertThat(alignment.pad("NaN")).isEqualTo("NaN");
        assertThat(PointAlignment.of(DoubleColumn.create("c", 1.5, 1e-9), 2)).isEqualTo(new PointAlignment(0));
    }

    @Test
    void textIsEscapedAndNumbersStandRight() {
        Table table = Table.create(
                "t", StringColumn.create("a<b", "<i>&\"", ""), DoubleColumn.create("loss", 0.5, Double.NaN));

        assertThat(html(table))
                .contains("<th scope=\"col\" align=\"left\">a&lt;b</th>")
                .contains("<td align=\"left\">&lt;i&gt;&amp;&quot;</td>")
                .contains("<td class=\"n\" align=\"right\">0.5</td></tr>")
                .contains("<td class=\"n\" align=\"right\"></td></tr>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "</td></table><script>x</script>", "\" onclick=\"x", "a\nb<img>"})
    void textIsShownAsTextInCellsAndHeadings(String text) {
        Table table = Table.create(
                "t",
                StringColumn.create("run", text, "b"),
                StringColumn.create("x" + text, "1", "2"),
                StringColumn.create("same", text, text));

        String html = html(table);

        assertThat(html).containsOnlyOnce("<script>").doesNotContain("<img", "alert(1)<", "\" onclick");
    }

    @Test
    void longTextIsCutWithTheWholeAsATooltip() {
        String name = "ab<".repeat(3_334);
        String html = html(Table.create("t", StringColumn.create("label", name, "two\nlines")));

        assertThat(html)
                .contains(
                        "<td align=\"left\" title=\"" + "ab&lt;".repeat(3_334) + "\">" + "ab&lt;".repeat(20) + "…</td>")
                .contains("<td align=\"left\" title=\"two&#10;lines\">two lines</td>");
    }

    @Test
    void longTextIsNotCutWithinACharacter() {
        assertThat(TableCells.truncated("x".repeat(59) + "😀".repeat(9))).isEqualTo("x".repeat(59) + "😀…");
    }

    @Test
    void coloursOfTextAreLeftToThePage() {
        assertThat(html(Table.create("t", IntColumn.create("a", 1, 2))))
                .doesNotContainPattern("[^-]color: (?!inherit|CanvasText|var\\(--)");
    }

    @Test
    void textFormIsAligned() {
        Table table = Table.create("t", StringColumn.create("name", "a", "bcdef"), IntColumn.create("n", 10, 200));
        assertThat(text(table)).isEqualTo("name     n\na       10\nbcdef  200");
    }

    @Test
    void longTableSaysHowManyRowsAreLeftOut() {
        Table table = Table.create(
                "t", IntColumn.create("n", IntStream.range(0, 1_001).toArray()));
        assertThat(html(table)).contains("<p>… and 1 more row.</p>").doesNotContain(">1000<");
        assertThat(text(table)).endsWith("199\n… and 801 more rows.");
    }
}
