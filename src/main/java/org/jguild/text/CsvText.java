package org.jguild.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values with double quotes around cells that need them. */
public final class CsvText {

    private static final String SEPARATORS = ",\"\n\r";

    /** Some spreadsheet programs separate cells at semicolons or tabs. */
    private static final String SEPARATORS_OF_SPREADSHEETS = SEPARATORS + ";\t";

    private final String text;
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * Reads the rows of a text.
     *
     * @param text lines of cells; a byte order mark at the beginning is skipped
     * @return the cells of each line, without quotes; empty lines are omitted
     */
    public static List<List<String>> rows(String text) {
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

    /** Reads up to the next comma or line end that is not inside quotes. */
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

    /**
     * Writes one row.
     *
     * @param cells any text
     * @return the row, without a line end
     */
    public static String row(List<String> cells) {
        return row(cells, SEPARATORS);
    }

    /**
     * Writes one row so that every spreadsheet program splits it at the same positions.
     *
     * @param cells any text
     * @return the row, without a line end
     */
    public static String rowForSpreadsheets(List<String> cells) {
        return row(cells, SEPARATORS_OF_SPREADSHEETS);
    }

    /**
     * Returns text that no spreadsheet program runs as a formula.
     *
     * @param text the text of a cell
     * @return the text, preceded by an apostrophe if a program could interpret it as a formula; a number is not a formula
     */
    public static String guarded(String text) {
        return CsvGuard.text(text);
    }

    private static String row(List<String> cells, String quoted) {
        return cells.stream().map(cell -> written(cell, quoted)).collect(Collectors.joining(","));
    }

    private static String written(String cell, String quoted) {
        boolean plain = cell.chars().noneMatch(c -> quoted.indexOf(c) >= 0);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
