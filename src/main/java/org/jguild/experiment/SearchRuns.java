package org.jguild.experiment;

import java.util.Optional;
import org.jguild.chart.Trials;
import org.jguild.error.GuildException;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jguild.run.RunSnapshot;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;

/**
 * A stored search, as the subject of charts.
 *
 * @param batch the batch
 */
record SearchRuns(RunSnapshot batch) {

    private StoredBatch stored() {
        return new StoredBatch(batch.run());
    }

    Objective objective() {
        return stored().objective();
    }

    SearchSpace space() {
        return stored().space();
    }

    ObjectiveRange range() {
        return stored().range();
    }

    /** The settings of the Gaussian process that proposed the trials; empty if none did. */
    Optional<OptimizerOptions> gaussianProcess() {
        return stored().gaussianProcess();
    }

    boolean isGrid() {
        return name().equals("grid");
    }

    /** The name of the optimizer; {@code grid} for a grid. */
    String name() {
        String name = batch.opref().op();
        return name.equals("+") ? "grid" : name;
    }

    /** Whether another search has the same operation, optimizer, space and objective. */
    boolean isRepeatedBy(SearchRuns other) {
        return batch.operation().equals(other.batch.operation())
                && batch.opref().op().equals(other.batch.opref().op())
                && space().equals(other.space())
                && objective().equals(other.objective());
    }

    /** The trials in the space of the search, with its name. */
    Trials in(Trials trials, String operation) {
        return trials.within(space()).named(operation, name()).withRange(range());
    }

    /** Refuses a search without a Gaussian process, whose acquisition function cannot be drawn. */
    OptimizerOptions requireGaussianProcess(Caller caller) {
        return gaussianProcess().orElseThrow(() -> {
            String id = batch.id().brief();
            String remedy = caller == Caller.COMMAND
                    ? "'plot slice " + id + "' shows its trials."
                    : "plot(\"slice\", \"" + id + "\") shows its trials.";
            return new GuildException("Batch " + id + " is a " + (isGrid() ? "grid" : name() + " search")
                    + ", which has no " + (hasModel() ? "Gaussian process" : "model")
                    + ", so there is no acquisition function to draw; " + remedy);
        });
    }

    private boolean hasModel() {
        try {
            OptimizerProvider optimizer = stored().optimizer(null);
            return !optimizer.isGrid() && optimizer.usesObjective();
        } catch (GuildException e) {
            return true; // It is not installed, so nothing is known about it.
        }
    }
}
