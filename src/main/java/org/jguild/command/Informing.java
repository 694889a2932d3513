package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jguild.batch.PreviousTrials;
import org.jguild.flag.SearchSpace;
import org.jguild.op.Operation;
import org.jguild.run.Objective;
import org.jguild.run.Run;
import org.jguild.run.RunId;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.search.OptimizerProvider;

/** The runs that inform a search beforehand: found once, and kept with the batch, so that a restart has the same ones. */
final class Informing {

    /** The attribute of a batch that lists the ids of the runs, oldest first. */
    static final String ATTRIBUTE = "informed_by";

    private final RunStore store;
    private final Consumer<String> notice;

    Informing(RunStore store, Consumer<String> notice) {
        this.store = store;
        this.notice = notice;
    }

    /**
     * Finds the runs for a new search and says how many there are.
     *
     * @param flags those of the optimizer, of which {@code prev-trials} counts
     * @param own trials that the search knows anyway
     */
    List<RunSnapshot> find(
            OptimizerProvider optimizer,
            Map<String, Object> flags,
            Operation operation,
            SearchSpace space,
            Objective objective,
            List<RunSnapshot> own) {
        if (!optimizer.usesObjective()) {
            return List.of();
        }
        PreviousTrials previous = OptimizerFlag.previousTrials(flags);
        List<RunSnapshot> runs =
                new ArrayList<>(previous.find(store, operation.opref(), operation.digest(), space, objective));
        runs.removeAll(own);
        if (!runs.isEmpty()) {
            notice.accept((runs.size() == 1 ? "1 earlier run of " : runs.size() + " earlier runs of ")
                    + operation.name() + (runs.size() == 1 ? " informs" : " inform")
                    + " the search (-Fo prev-trials=batch leaves " + (runs.size() == 1 ? "it" : "them") + " out).");
        }
        return runs;
    }

    /** The runs that informed an earlier start of a batch; those that were deleted since are missing. */
    List<RunSnapshot> of(Run batch) {
        List<RunSnapshot> runs = new ArrayList<>();
        for (Object id : new BatchAttributes(batch).list(ATTRIBUTE)) {
            store.find(new RunId(String.valueOf(id))).ifPresent(runs::add);
        }
        return runs;
    }

    /** Runs as a batch records them. */
    static List<String> stored(List<RunSnapshot> runs) {
        return runs.stream().map(run -> run.id().value()).toList();
    }
}
