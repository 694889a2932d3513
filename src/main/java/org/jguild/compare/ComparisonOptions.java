package org.jguild.compare;

import java.util.List;
import org.jguild.run.ColumnSpec;

/**
 * What a comparison shows.
 *
 * @param sort the order of the rows; null for newest first
 * @param top how many rows at most; 0 for all
 * @param extraColumns columns to add at the end
 * @param strict only the run and the extra columns
 * @param skipCore of the core columns only the run
 * @param skipUnchanged leave out columns with one value over all rows
 * @param coreOnly leave out flags and scalars, which then need not be read
 */
public record ComparisonOptions(
        Sort sort,
        int top,
        List<ColumnSpec> extraColumns,
        boolean strict,
        boolean skipCore,
        boolean skipUnchanged,
        boolean coreOnly) {

    /** Everything, newest first. */
    public static final ComparisonOptions ALL = new ComparisonOptions(null, 0, List.of(), false, false, false, false);

    /** The facts that every run has, newest first. */
    public static final ComparisonOptions CORE = new ComparisonOptions(null, 0, List.of(), false, false, false, true);

    /** Copies the columns. */
    public ComparisonOptions {
        extraColumns = List.copyOf(extraColumns);
    }
}
