package org.jguild.batch;

import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.RunSnapshot;

/**
 * How a batch goes about its trials, as far as the user has said.
 *
 * @param stopping when it stops early; the first rule that is met counts
 * @param known points that are tried first, each with values for some or all of the searched flags
 * @param informedBy runs that tell the optimizer of the space beforehand, oldest first
 * @param parallel how many trials run at once, at least 1
 * @param rows of batch files: spaces whose combinations a grid tries one after another, in place of those of the plan's
 *     space; usually none
 */
public record BatchOptions(
        List<StoppingRule> stopping,
        List<FlagValues> known,
        List<RunSnapshot> informedBy,
        int parallel,
        List<SearchSpace> rows) {

    /** One trial after another, to the last. */
    public static final BatchOptions DEFAULT = new BatchOptions(List.of(), List.of(), List.of(), 1, List.of());

    /** Copies the lists. */
    public BatchOptions {
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel: " + parallel);
        }
        stopping = List.copyOf(stopping);
        known = List.copyOf(known);
        rows = List.copyOf(rows);
        informedBy = List.copyOf(informedBy);
    }
}
