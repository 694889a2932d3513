package org.jguild.experiment;

import java.util.List;

/**
 * Which runs to list.
 *
 * @param runs numbers as the list shows them, ranges as {@code 1:5}, or starts of ids; empty for all
 * @param deleted whether to list the trash
 * @param includeBatch whether to list batch runs too
 */
public record ListRequest(List<String> runs, boolean deleted, boolean includeBatch) {

    /** Copies the list. */
    public ListRequest {
        runs = List.copyOf(runs);
    }
}
