package org.jguild.text;

import java.util.List;
import org.jguild.text.TextStyle.Mark;

/**
 * A column of a table that may be too wide for its place.
 *
 * @param heading its heading
 * @param cells its cells
 * @param marks how each cell stands out; empty if none does
 * @param right whether it is aligned right, as is usual for numbers
 * @param rank columns with a higher rank are omitted first; one with the rank 0 is not omitted
 * @param minWidth the width to which it may be shortened; {@link Integer#MAX_VALUE} if it may not
 */
public record TextColumn(String heading, List<String> cells, List<Mark> marks, boolean right, int rank, int minWidth) {

    /** Makes the texts printable, and copies them. */
    public TextColumn {
        heading = printable(heading);
        cells = cells.stream().map(TextColumn::printable).toList();
        marks = List.copyOf(marks);
    }

    /**
     * Creates a column whose cells do not stand out.
     *
     * @param heading its heading
     * @param cells its cells
     * @param right whether it is aligned right, as is usual for numbers
     * @param rank columns with a higher rank are omitted first; one with the rank 0 is not omitted
     * @param minWidth the width to which it may be shortened; {@link Integer#MAX_VALUE} if it may not
     */
    public TextColumn(String heading, List<String> cells, boolean right, int rank, int minWidth) {
        this(heading, cells, List.of(), right, rank, minWidth);
    }

    /** The width that it needs. */
    int width() {
        int width = DisplayWidth.of(heading);
        for (String cell : cells) {
            width = Math.max(width, DisplayWidth.of(cell));
        }
        return width;
    }

    Mark mark(int row) {
        return marks.isEmpty() ? Mark.NONE : marks.get(row);
    }

    private static String printable(String cell) {
        return VisibleText.of(cell.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }
}
