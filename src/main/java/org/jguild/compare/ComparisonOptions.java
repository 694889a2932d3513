package org.jguild.compare;

import java.util.List;
import org.jguild.run.ColumnSpec;
import org.jspecify.annotations.Nullable;

/**
 * The columns, the rows and the order of a comparison.
 *
 * @param sort the order of the rows; null for newest first
 * @param top the maximum number of rows; 0 for all
 * @param extraColumns columns to add at the end
 * @param strict whether to show only the run and the extra columns
 * @param skipCore whether to show only the run among the core columns
 * @param skipUnchanged whether to omit columns with the same value in all rows
 * @param coreOnly whether to omit flags and scalars, which are then not read
 */
public record ComparisonOptions(
        @Nullable Sort sort,
        int top,
        List<ColumnSpec> extraColumns,
        boolean strict,
        boolean skipCore,
        boolean skipUnchanged,
        boolean coreOnly) {

    /** All columns, newest run first. */
    public static final ComparisonOptions ALL = new ComparisonOptions(null, 0, List.of(), false, false, false, false);

    /** The core columns, newest run first. */
    public static final ComparisonOptions CORE = new ComparisonOptions(null, 0, List.of(), false, false, false, true);

    /** Copies the columns. */
    public ComparisonOptions {
        extraColumns = List.copyOf(extraColumns);
    }
}
