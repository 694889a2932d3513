package org.jguild.batch;

import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.RunSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Options of a batch.
 *
 * @param stopping the rules for stopping early; the first one that is met stops the batch
 * @param defaults the defaults of the program, which are tried before all others, as values of the searched flags; null if they
 *     are not
 * @param knownPoints points that are tried first, each with values for some or all of the searched flags
 * @param warmStart earlier runs from which the optimizer starts, oldest first
 * @param parallel the number of trials that run at once, at least 1
 * @param rows the rows of batch files, as spaces whose combinations a grid search tries one after another, in place of
 *     those of the plan's space; usually empty
 */
public record BatchOptions(
        List<StoppingRule> stopping,
        @Nullable FlagValues defaults,
        List<FlagValues> knownPoints,
        List<RunSnapshot> warmStart,
        int parallel,
        List<SearchSpace> rows) {

    /** One trial at a time, without stopping rules. */
    public static final BatchOptions DEFAULT = new BatchOptions(List.of(), null, List.of(), List.of(), 1, List.of());

    /** Copies the lists. */
    public BatchOptions {
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel: " + parallel);
        }
        stopping = List.copyOf(stopping);
        knownPoints = List.copyOf(knownPoints);
        rows = List.copyOf(rows);
        warmStart = List.copyOf(warmStart);
    }
}
