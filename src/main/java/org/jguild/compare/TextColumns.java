package org.jguild.compare;

import java.util.List;

/** Aligns text in columns. */
public final class TextColumns {

    private TextColumns() {}

    /**
     * Renders rows with aligned columns, two blanks apart.
     *
     * @param rows the cells; all rows are equally long. Line breaks inside a cell are shown as blanks
     * @return a line a row, each with a newline
     */
    public static String of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i).replace('\n', ' ').replace('\r', ' ');
                line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
