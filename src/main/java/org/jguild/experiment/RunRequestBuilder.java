package org.jguild.experiment;

import java.util.List;
import org.jguild.flag.Assignment;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;

/** Builds a {@link RunRequest}. Each method replaces an earlier value. Not thread-safe. */
public final class RunRequestBuilder {

    private final Caller caller;
    private RunTarget target = new RunTarget.Named("");
    private @Nullable Objective objective;
    private @Nullable ObjectiveRange range;
    private @Nullable Integer maxTrials;
    private @Nullable Long seed;
    private @Nullable Integer parallel;
    private @Nullable String label;
    private OptimizerRequest optimizer = OptimizerRequest.NONE;
    private RunLimits limits = RunLimits.NONE;
    private PruneRequest pruning = PruneRequest.NONE;
    private JavaOptions java = JavaOptions.NONE;
    private boolean forceFlags;
    private boolean noStore;
    private List<Assignment> assignments = List.of();
    private List<String> batchFiles = List.of();
    private List<List<Assignment>> known = List.of();
    private List<String> tags = List.of();
    private List<String> variables = List.of();
    private List<String> scalars = List.of();

    RunRequestBuilder(Caller caller) {
        this.caller = caller;
    }

    RunRequestBuilder(RunRequest request) {
        this.caller = request.caller();
        this.target = request.target();
        this.objective = request.objective();
        this.range = request.range();
        this.maxTrials = request.maxTrials();
        this.seed = request.seed();
        this.parallel = request.parallel();
        this.label = request.label();
        this.optimizer = request.optimizer();
        this.limits = request.limits();
        this.pruning = request.pruning();
        this.java = request.java();
        this.forceFlags = request.forceFlags();
        this.noStore = request.noStore();
        this.assignments = request.assignments();
        this.batchFiles = request.batchFiles();
        this.known = request.known();
        this.tags = request.tags();
        this.variables = request.variables();
        this.scalars = request.scalars();
    }

    /**
     * Sets what to run.
     *
     * @param value what to run
     * @return this
     */
    public RunRequestBuilder target(RunTarget value) {
        target = value;
        return this;
    }

    /**
     * Sets the scalar to minimize or maximize.
     *
     * @param value the scalar to minimize or maximize; null for the default
     * @return this
     */
    public RunRequestBuilder objective(@Nullable Objective value) {
        objective = value;
        return this;
    }

    /**
     * Sets the values that the objective can have.
     *
     * @param value the range; null for any number
     * @return this
     */
    public RunRequestBuilder range(@Nullable ObjectiveRange value) {
        range = value;
        return this;
    }

    /**
     * Sets the maximum number of trials.
     *
     * @param value the maximum number of trials; null for the default
     * @return this
     */
    public RunRequestBuilder maxTrials(@Nullable Integer value) {
        maxTrials = value;
        return this;
    }

    /**
     * Sets the seed of all random choices.
     *
     * @param value the seed of all random choices; null for the default
     * @return this
     */
    public RunRequestBuilder seed(@Nullable Long value) {
        seed = value;
        return this;
    }

    /**
     * Sets the number of trials that run at once.
     *
     * @param value the number of trials that run at once; null for the default
     * @return this
     */
    public RunRequestBuilder parallel(@Nullable Integer value) {
        parallel = value;
        return this;
    }

    /**
     * Sets the template of the labels.
     *
     * @param value the template of the labels; null for the default
     * @return this
     */
    public RunRequestBuilder label(@Nullable String value) {
        label = value;
        return this;
    }

    /**
     * Sets which optimizer proposes the trials.
     *
     * @param value which optimizer proposes the trials
     * @return this
     */
    public RunRequestBuilder optimizer(OptimizerRequest value) {
        optimizer = value;
        return this;
    }

    /**
     * Sets when a batch or a trial stops.
     *
     * @param value when a batch or a trial stops
     * @return this
     */
    public RunRequestBuilder limits(RunLimits value) {
        limits = value;
        return this;
    }

    /**
     * Sets which trials are stopped early.
     *
     * @param value which trials are stopped early
     * @return this
     */
    public RunRequestBuilder pruning(PruneRequest value) {
        pruning = value;
        return this;
    }

    /**
     * Sets how Java operations run.
     *
     * @param value how Java operations run
     * @return this
     */
    public RunRequestBuilder java(JavaOptions value) {
        java = value;
        return this;
    }

    /**
     * Sets whether flags are accepted that the operation does not have.
     *
     * @param value whether flags are accepted that the operation does not have
     * @return this
     */
    public RunRequestBuilder forceFlags(boolean value) {
        forceFlags = value;
        return this;
    }

    /**
     * Sets whether no runs are stored.
     *
     * @param value whether no runs are stored
     * @return this
     */
    public RunRequestBuilder noStore(boolean value) {
        noStore = value;
        return this;
    }

    /**
     * Sets the values of the flags, each name once.
     *
     * @param value the values of the flags, each name once
     * @return this
     */
    public RunRequestBuilder assignments(List<Assignment> value) {
        assignments = value;
        return this;
    }

    /**
     * Sets files with trials.
     *
     * @param value files with trials
     * @return this
     */
    public RunRequestBuilder batchFiles(List<String> value) {
        batchFiles = value;
        return this;
    }

    /**
     * Sets points to try first.
     *
     * @param value points to try first
     * @return this
     */
    public RunRequestBuilder known(List<List<Assignment>> value) {
        known = value;
        return this;
    }

    /**
     * Sets the tags.
     *
     * @param value the tags
     * @return this
     */
    public RunRequestBuilder tags(List<String> value) {
        tags = value;
        return this;
    }

    /**
     * Sets the flags that the program reads from environment variables of the same names.
     *
     * @param value the names of the flags
     * @return this
     */
    public RunRequestBuilder variables(List<String> value) {
        variables = value;
        return this;
    }

    /**
     * Sets patterns that find scalars in the output.
     *
     * @param value the patterns
     * @return this
     */
    public RunRequestBuilder scalars(List<String> value) {
        scalars = value;
        return this;
    }

    /**
     * Creates the request.
     *
     * @return the request with the values so far
     */
    public RunRequest build() {
        return new RunRequest(
                caller,
                target,
                assignments,
                batchFiles,
                optimizer,
                maxTrials,
                objective,
                range,
                scalars,
                seed,
                limits,
                pruning,
                parallel,
                known,
                label,
                tags,
                variables,
                java,
                forceFlags,
                noStore);
    }
}
