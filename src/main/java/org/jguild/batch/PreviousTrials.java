package org.jguild.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.run.Opref;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.jguild.text.Named;
import org.jspecify.annotations.Nullable;

/** Which earlier runs an optimizer starts from, in addition to the trials of its batch. */
public enum PreviousTrials implements Named {
    /** No earlier runs, only the trials of the batch. */
    BATCH,
    /** Completed runs of the same operation with the same source code. */
    SOURCECODE,
    /** Completed runs of the same operation, with any version of its source code. */
    OPERATION;

    /**
     * Finds the runs. In each of them, the flags that are not searched have the same values as in the search, the searched
     * flags lie in its space, and the objective is a finite number.
     *
     * @param store the store of the runs
     * @param operation the operation of the search
     * @param digest the digest of its source code; null if it has none, then no run matches
     * @param space the flags of the search
     * @param objective the objective of the search
     * @return the runs, oldest first
     */
    public List<RunSnapshot> find(
            RunStore store, Opref operation, @Nullable String digest, SearchSpace space, Objective objective) {
        if (this == BATCH || (this == SOURCECODE && digest == null)) {
            return List.of();
        }
        List<RunSnapshot> found = new ArrayList<>();
        for (RunSnapshot run : store.runs()) {
            if (!run.isBatch()
                    && isSame(run.opref(), operation)
                    && (this == OPERATION || Objects.equals(digest, run.sourceDigest()))
                    && fits(space, run.flags())
                    && run.status() == RunStatus.COMPLETED
                    && Double.isFinite(objective.value(run).orElse(Double.NaN))) {
                found.add(run);
            }
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }

    /** Two command lines with the same short name may be different programs. */
    private static boolean isSame(Opref run, Opref operation) {
        return run.operation().equals(operation.operation())
                && (!operation.type().equals(Opref.COMMAND) || run.op().equals(operation.op()));
    }

    private static boolean fits(SearchSpace space, FlagValues flags) {
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            boolean missing = !flags.values().containsKey(flag.getKey());
            boolean searched = flag.getValue().isSearched();
            if ((missing && searched) || !flag.getValue().contains(flags.get(flag.getKey()))) {
                return false;
            }
        }
        return flags.values().entrySet().stream()
                .filter(flag -> !space.domains().containsKey(flag.getKey()))
                .map(Map.Entry::getValue)
                .allMatch(Objects::isNull);
    }
}
