package org.jguild.experiment;

import java.util.List;
import org.jguild.compare.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to compare, and how. Immutable.
 *
 * @param caller who asks, so that errors name an option or a method
 * @param runs numbers as the list shows them, ranges as {@code 1:5}, or starts of ids; all when empty
 * @param order the column to sort by, as a heading or a column such as {@code min loss}; null for the order of the runs
 * @param top how many rows to show; null for all
 * @param columns further columns, such as {@code min loss as best, .exit_status}; null for none
 * @param onlyColumns whether only the run and these columns are shown
 * @param skipCore whether operation, started, time, status and label are left out
 * @param skipUnchanged whether columns with one value over all rows are left out
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
     * @param caller who asks
     * @param runs which runs; all when empty
     * @return the request
     */
    public static ComparisonRequest of(Caller caller, List<String> runs) {
        return new ComparisonRequest(caller, runs, null, null, null, false, false, false, false);
    }

    /**
     * Returns the request with another setting.
     *
     * @param sort the column to sort by; null for the order of the runs
     * @return this request with it
     */
    public ComparisonRequest withOrder(@Nullable Sort sort) {
        return new ComparisonRequest(
                caller, runs, sort, top, columns, onlyColumns, skipCore, skipUnchanged, includeBatch);
    }

    /**
     * Returns the request with another setting.
     *
     * @param rows how many rows to show, at least 1
     * @return this request with it
     */
    public ComparisonRequest withTop(int rows) {
        return new ComparisonRequest(
                caller, runs, order, rows, columns, onlyColumns, skipCore, skipUnchanged, includeBatch);
    }

    /**
     * Returns the request with another setting.
     *
     * @param text further columns; null for none
     * @param only whether only the run and these are shown
     * @return this request with it
     */
    public ComparisonRequest withColumns(@Nullable String text, boolean only) {
        return new ComparisonRequest(caller, runs, order, top, text, only, skipCore, skipUnchanged, includeBatch);
    }

    /**
     * Returns the request with another setting.
     * @return this request with it
     */
    public ComparisonRequest withoutCore() {
        return new ComparisonRequest(caller, runs, order, top, columns, onlyColumns, true, skipUnchanged, includeBatch);
    }

    /**
     * Returns the request with another setting.
     *
     * @return this request with it
     */
    public ComparisonRequest withoutUnchanged() {
        return new ComparisonRequest(caller, runs, order, top, columns, onlyColumns, skipCore, true, includeBatch);
    }

    /**
     * Returns the request with another setting.
     *
     * @return this request with it
     */
    public ComparisonRequest withBatches() {
        return new ComparisonRequest(caller, runs, order, top, columns, onlyColumns, skipCore, skipUnchanged, true);
    }
}
