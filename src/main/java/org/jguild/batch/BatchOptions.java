package org.jguild.batch;

import java.util.List;

/**
 * How a batch goes about its trials, as far as the user has said.
 *
 * @param stopping when it stops early; the first rule that is met counts
 */
public record BatchOptions(List<StoppingRule> stopping) {

    /** One trial after another, to the last. */
    public static final BatchOptions DEFAULT = new BatchOptions(List.of());

    /** Copies the list. */
    public BatchOptions {
        stopping = List.copyOf(stopping);
    }
}
