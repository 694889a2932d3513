package org.jguild.experiment;

import java.util.List;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to draw, and how. Immutable.
 *
 * @param caller the origin of the request, so that errors name an option or a method
 * @param kind the chart, such as {@code slice}; null if none was named, which is refused
 * @param runs numbers as the list shows them, ranges as {@code 1:5}, starts of ids, or searches by the start of their id or by their
 *     name; empty for all runs. Several searches are drawn side by side in charts of kind history and edf
 * @param operation the operation whose runs are drawn; null for any
 * @param objective the scalar that the chart shows; null for that of the search, or the loss
 * @param range the values that the objective can have; null for those that the search declared
 * @param flags the flags to draw, for slice, parallel, contour and rank; empty for those that differ
 * @param smoothing the weight of the moving average by which scalars are smoothed; 0 for none
 */
public record PlotRequest(
        Caller caller,
        @Nullable String kind,
        List<String> runs,
        @Nullable String operation,
        @Nullable Objective objective,
        @Nullable ObjectiveRange range,
        List<String> flags,
        double smoothing) {

    /** Copies the lists. */
    public PlotRequest {
        runs = List.copyOf(runs);
        flags = List.copyOf(flags);
    }
}
