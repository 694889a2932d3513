package org.jguild.experiment;

import java.util.List;
import org.jguild.compare.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to compare, and how. Immutable.
 *
 * @param caller the origin of the request, so that errors name an option or a method
 * @param runs numbers as the list shows them, ranges as {@code 1:5}, or starts of ids; empty for all
 * @param order the column to sort by, as a heading or a column such as {@code min loss}; null for the order of the runs
 * @param top the maximum number of rows; null for all
 * @param columns further columns, such as {@code min loss as best, .exit_status}; null for none
 * @param onlyColumns whether only the run and these columns are shown
 * @param skipCore whether operation, started, time, status and label are omitted
 * @param skipUnchanged whether columns with one value over all rows are omitted
 * @param includeBatch whether batch runs are shown too
 */
public record ComparisonRequest(
        Caller caller,
        List<String> runs,
        @Nullable Sort order,
        @Nullable Integer top,
        @Nullable String columns,
        boolean onlyColumns,
        boolean skipCore,
        boolean skipUnchanged,
        boolean includeBatch) {

    /** Copies the list. */
    public ComparisonRequest {
        runs = List.copyOf(runs);
    }

    /**
     * Creates a request for a plain comparison.
     *
     * @param caller the origin of the request
     * @param runs which runs; empty for all
     * @return the request
     */
    public static ComparisonRequest of(Caller caller, List<String> runs) {
        return new ComparisonRequest(caller, runs, null, null, null, false, false, false, false);
    }

    /**
     * Returns a copy of the request with one setting changed.
     *
     * @param sort the column to sort by; null for the order of the runs
     * @return the changed copy
     */
    public ComparisonRequest withOrder(@Nullable Sort sort) {
        return new ComparisonRequest(
                caller, runs, sort, top, columns, onlyColumns, skipCore, skipUnchanged, includeBatch);
    }

    /**
     * Returns a copy of the request with one setting changed.
     *
     * @param rows the maximum number of rows, at least 1
     * @return the changed copy
     */
    public ComparisonRequest withTop(int rows) {
        return new ComparisonRequest(
                caller, runs, order, rows, columns, onlyColumns, skipCore, skipUnchanged, includeBatch);
    }

    /**
     * Returns a copy of the request with one setting changed.
     *
     * @param text further columns; null for none
     * @param only whether only the run and these are shown
     * @return the changed copy
     */
    public ComparisonRequest withColumns(@Nullable String text, boolean only) {
        return new ComparisonRequest(caller, runs, order, top, text, only, skipCore, skipUnchanged, includeBatch);
    }

    /**
     * Returns a copy of the request with one setting changed.
     * @return the changed copy
     */
    public ComparisonRequest withoutCore() {
        return new ComparisonRequest(caller, runs, order, top, columns, onlyColumns, true, skipUnchanged, includeBatch);
    }

    /**
     * Returns a copy of the request with one setting changed.
     *
     * @return the changed copy
     */
    public ComparisonRequest withoutUnchanged() {
        return new ComparisonRequest(caller, runs, order, top, columns, onlyColumns, skipCore, true, includeBatch);
    }

    /**
     * Returns a copy of the request with one setting changed.
     *
     * @return the changed copy
     */
    public ComparisonRequest withBatches() {
        return new ComparisonRequest(caller, runs, order, top, columns, onlyColumns, skipCore, skipUnchanged, true);
    }
}
