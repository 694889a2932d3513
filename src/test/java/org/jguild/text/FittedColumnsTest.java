package org.jguild.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FittedColumnsTest {

    private static TextColumn column(String heading, String cell, int rank, int minWidth) {
        return new TextColumn(heading, List.of(cell), false, rank, minWidth);
    }

    private static String text(int width, TextColumn... columns) {
        return FittedColumns.of(List.of(columns), width)
                .map(fitted -> fitted.text(TextStyle.PLAIN, true))
                .orElse("too narrow");
    }

    @Test
    void textsAreShortenedBeforeColumnsAreOmitted() {
        TextColumn id = column("id", "1", 0, 2);
        TextColumn name = column("name", "abcdefghijkl", 1, 6);
        assertThat(text(16, id, name)).isEqualTo("id  name\n1   abcdefghijkl\n");
        assertThat(text(10, id, name)).isEqualTo("id  name\n1   abcde…\n");
        assertThat(text(9, id, name)).isEqualTo("id\n1\n");
    }

    @Test
    void theHighestRankIsOmittedFirst() {
        FittedColumns fitted = FittedColumns.of(
                        List.of(column("a", "12345", 0, 99), column("b", "12345", 2, 99), column("c", "12345", 1, 99)),
                        12)
                .orElseThrow();
        assertThat(fitted.omitted()).extracting(TextColumn::heading).containsExactly("b");
        assertThat(fitted.text(TextStyle.PLAIN, false)).isEqualTo("12345  12345\n");
    }

    @Test
    void columnsThatMustNotBeOmittedAreShortenedAtLast() {
        assertThat(text(6, column("id", "12345678", 0, 99))).isEqualTo("id\n12345…\n");
        assertThat(text(5, column("id", "12345678", 0, 99))).isEqualTo("too narrow");
    }

    @Test
    void wideCharactersOccupyTwoColumns() {
        assertThat(DisplayWidth.of("日本")).isEqualTo(4);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.truncate("日本語", 5)).isEqualTo("日本…");
        assertThat(DisplayWidth.truncate("日本語", 4)).isEqualTo("日…");
        assertThat(text(99, column("a", "日本", 0, 9), column("b", "x", 0, 9))).isEqualTo("a     b\n日本  x\n");
    }

    @Test
    void hostileTextIsEscapedBeforeItIsMarked() {
        TextColumn evil = new TextColumn(
                "e\u001b[2J", List.of("\u001b]0;x\u0007\nnext"), List.of(TextStyle.Mark.BEST), false, 0, 99);
        assertThat(FittedColumns.of(List.of(evil), 99).orElseThrow().text(new TextStyle(99, true), true))
                .isEqualTo("\u001b[1me\\x1b[2J\u001b[0m\n\u001b[1;32m\\x1b]0;x\\x07 next\u001b[0m\n");
    }

    @Property
    void noLineIsWiderThanAllowed(
            @ForAll @Size(min = 1, max = 8) List<@Size(min = 1, max = 3) List<String>> cells,
            @ForAll @IntRange(min = 1, max = 60) int width) {
        List<TextColumn> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> three = new ArrayList<>(cells.get(i));
            while (three.size() < 3) {
                three.add("x");
            }
            columns.add(new TextColumn("h" + i, three, i % 2 == 0, i, 5 + i));
        }
        FittedColumns.of(columns, width).ifPresent(fitted -> assertThat(
                        fitted.text(TextStyle.PLAIN, true).lines())
                .allMatch(line -> DisplayWidth.of(line) <= width));
    }

    @Property
    void wrappedLinesFitAndLoseNothing(@ForAll String line, @ForAll @IntRange(min = 5, max = 40) int width) {
        String wrapped = WrappedText.of(line, width, "  ");
        assertThat(wrapped.lines()).allMatch(each -> DisplayWidth.of(each) <= width);
        assertThat(wrapped.replaceAll("\\s", ""))
                .isEqualTo(VisibleText.line(line).replaceAll("\\s", ""));
    }
}
