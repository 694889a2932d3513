package org.jguild.experiment;

import java.util.List;
import org.jguild.run.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to draw, and how. Immutable.
 *
 * @param caller the origin of the request, so that errors name an option or a method
 * @param kind the chart, such as {@code slice}; null if none was named, which is refused
 * @param runs numbers as the list shows them, ranges as {@code 1:5}, starts of ids, or a search by the start of its id or by its
 *     name; empty for all runs
 * @param operation the operation whose runs are drawn; null for any
 * @param objective the scalar that the chart shows; null for that of the search, or the loss
 * @param flags the flags to draw, for slice, parallel and contour; empty for those that differ
 */
public record PlotRequest(
        Caller caller,
        @Nullable String kind,
        List<String> runs,
        @Nullable String operation,
        @Nullable Objective objective,
        List<String> flags) {

    /** Copies the lists. */
    public PlotRequest {
        runs = List.copyOf(runs);
        flags = List.copyOf(flags);
    }
}
