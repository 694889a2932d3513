package org.jguild.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Which trials of a batch to stop early.
 *
 * @param rule the name of the rule, {@code none} for none; null if not set
 * @param after the first step at which a trial may be stopped; null if not set
 */
public record PruneRequest(@Nullable String rule, @Nullable Long after) {

    /** No rule. */
    public static final PruneRequest NONE = new PruneRequest(null, null);

    boolean isEmpty() {
        return rule == null && after == null;
    }
}
