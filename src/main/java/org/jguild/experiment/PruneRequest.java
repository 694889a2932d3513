package org.jguild.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Which trials of a batch are to be stopped early.
 *
 * @param rule the name of the rule, {@code none} for none; null if nothing was said
 * @param after the first step at which a trial may be stopped; null if nothing was said
 */
public record PruneRequest(@Nullable String rule, @Nullable Long after) {

    /** Nothing was said. */
    public static final PruneRequest NONE = new PruneRequest(null, null);

    boolean isEmpty() {
        return rule == null && after == null;
    }
}
