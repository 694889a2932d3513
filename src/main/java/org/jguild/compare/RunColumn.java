package org.jguild.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jguild.text.NumberColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link RunTable}, or a value that is the same in all of its rows.
 *
 * @param heading its heading
 * @param kind what its cells are
 * @param objective whether it is the objective
 * @param cells one per row, as in {@link Comparison}
 */
public record RunColumn(String heading, ComparisonColumn.Kind kind, boolean objective, List<@Nullable Object> cells) {

    /** Copies the cells. */
    public RunColumn {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /**
     * Whether the column is a column of numbers, to be aligned right.
     *
     * @return true if it has a number, and its other cells are numbers or empty
     */
    public boolean isNumeric() {
        return cells.stream().anyMatch(Number.class::isInstance)
                && cells.stream().allMatch(cell -> cell == null || cell instanceof Number);
    }

    /**
     * Returns the texts of the cells, numbers rounded to six digits and all in one notation.
     *
     * @return one text per row; empty for an empty cell
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (!isNumeric() || cells.stream().filter(Objects::nonNull).allMatch(Long.class::isInstance)) {
            cells.forEach(cell -> texts.add(Cells.brief(cell)));
            return texts;
        }
        List<Double> numbers = cells.stream()
                .filter(Objects::nonNull)
                .map(cell -> ((Number) cell).doubleValue())
                .toList();
        List<String> formatted = NumberColumn.format(numbers);
        int next = 0;
        for (Object cell : cells) {
            texts.add(cell == null ? "" : formatted.get(next++));
        }
        return texts;
    }

    /**
     * Returns a cell with all digits.
     *
     * @param row its row, from 0
     * @return its text; empty for an empty cell
     */
    public String exact(int row) {
        return Cells.exact(cells.get(row));
    }

    /**
     * Returns a cell as a number.
     *
     * @param row its row, from 0
     * @return the number; NaN if the cell is not a number
     */
    public double number(int row) {
        return cells.get(row) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell == null || "".equals(cell));
    }

    boolean isConstant() {
        return cells.size() > 1 && cells.stream().distinct().count() == 1;
    }
}
