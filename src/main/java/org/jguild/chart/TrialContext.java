package org.jguild.chart;

import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;

/**
 * What is known about some trials besides the trials themselves.
 *
 * @param operation the operation that they ran; empty if there are several, or none
 * @param search the name of their search, such as {@code gp}; empty if it is unknown
 * @param range the values that the objective can have
 * @param expected the trial with the best expected objective; null if the results are not noisy, or if it is unknown
 */
record TrialContext(String operation, String search, ObjectiveRange range, @Nullable ExpectedBest expected) {

    static final TrialContext NONE = new TrialContext("", "", ObjectiveRange.ANY, null);

    /** The title of a chart, such as {@code train.py: loss by trial (gp)}. */
    String title(String subject) {
        return (operation.isEmpty() ? "" : Labels.clean(operation) + ": ")
                + subject
                + (search.isEmpty() ? "" : " (" + Labels.clean(search) + ")");
    }
}
