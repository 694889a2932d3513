package org.jguild.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values with double quotes around cells that need them. */
final class CsvText {

    private final String text;
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /** Reads the rows of a text; empty lines are left out. */
    static List<List<String>> rows(String text) {
        CsvText csv = new CsvText(text.startsWith("\ufeff") ? text.substring(1) : text);
        List<List<String>> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            List<String> row = csv.row();
            if (!row.equals(List.of(""))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        at++;
        return cells;
    }

    /** Reads to the next comma or line end that is not between quotes. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                boolean doubled = text.startsWith("\"\"", at);
                quoted = doubled;
                at += doubled ? 1 : 0;
                if (doubled) {
                    cell.append(c);
                }
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                break;
            } else {
                cell.append(c);
            }
            at++;
        }
        return cell.toString();
    }

    /** Writes one row, without a line end. */
    static String row(List<String> cells) {
        return cells.stream().map(CsvText::written).collect(Collectors.joining(","));
    }

    private static String written(String cell) {
        boolean plain = cell.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
