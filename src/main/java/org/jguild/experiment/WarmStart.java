package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jguild.batch.PreviousTrials;
import org.jguild.flag.SearchSpace;
import org.jguild.op.Operation;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import org.jguild.search.OptimizerProvider;

/** Earlier runs for the warm start of an optimizer: found once and stored with the batch, so that a restart uses the same. */
final class WarmStart {

    /** The attribute of a batch that lists the ids of the runs, oldest first. */
    static final String ATTRIBUTE = "informed_by";

    private final RunStore store;
    private final Consumer<String> notice;
    private final Caller caller;

    WarmStart(RunStore store, Consumer<String> notice, Caller caller) {
        this.store = store;
        this.notice = notice;
        this.caller = caller;
    }

    /**
     * Finds the runs for a new search and reports their number.
     *
     * @param flags the settings of the optimizer, of which {@code prev-trials} is used
     * @param own trials of the search itself
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
            notice.accept(
                    "Warm start from " + (runs.size() == 1 ? "1 earlier run of " : runs.size() + " earlier runs of ")
                            + operation.name() + " (start fresh: "
                            + caller.name(RunOption.OPTIMIZER_OPTION, "prev-trials", "batch")
                            + ").");
        }
        return runs;
    }

    /** Runs as a batch records them. */
    static List<String> stored(List<RunSnapshot> runs) {
        return runs.stream().map(run -> run.id().value()).toList();
    }
}
