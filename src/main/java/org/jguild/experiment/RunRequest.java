package org.jguild.experiment;

import java.util.List;
import org.jguild.flag.Assignment;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;

/**
 * All options of a run or a batch. Immutable. Options that are not set are null or empty; {@link Experiment} replaces them with
 * the defaults.
 *
 * @param caller the origin of the request, so that errors name an option or a method
 * @param target what to run
 * @param assignments the values of its flags, each name once
 * @param batchFiles files with trials, relative to the current directory
 * @param optimizer which optimizer proposes the trials
 * @param maxTrials the maximum number of trials; null if not set
 * @param objective the scalar to minimize or maximize; null if not set
 * @param range the values that the objective can have, for charts; null if not set
 * @param scalars patterns that find scalars in the output, in addition to the default form
 * @param seed the seed of all random choices; null if not set
 * @param limits when a batch or a trial stops
 * @param pruning which trials are stopped early
 * @param parallel the number of trials that run at once; null if not set
 * @param known points to try first, each with values for some or all of the searched flags
 * @param label the template of the labels; null if not set
 * @param tags the tags
 * @param variables the flags that the program reads from environment variables of the same names
 * @param java how Java operations run
 * @param forceFlags whether flags are accepted that the operation does not have
 * @param noStore whether no runs are stored
 */
public record RunRequest(
        Caller caller,
        RunTarget target,
        List<Assignment> assignments,
        List<String> batchFiles,
        OptimizerRequest optimizer,
        @Nullable Integer maxTrials,
        @Nullable Objective objective,
        @Nullable ObjectiveRange range,
        List<String> scalars,
        @Nullable Long seed,
        RunLimits limits,
        PruneRequest pruning,
        @Nullable Integer parallel,
        List<List<Assignment>> known,
        @Nullable String label,
        List<String> tags,
        List<String> variables,
        JavaOptions java,
        boolean forceFlags,
        boolean noStore) {

    /** Copies the lists. */
    public RunRequest {
        assignments = List.copyOf(assignments);
        batchFiles = List.copyOf(batchFiles);
        known = known.stream().map(List::copyOf).toList();
        tags = List.copyOf(tags);
        variables = List.copyOf(variables);
        scalars = List.copyOf(scalars);
    }

    /**
     * Returns a builder for a request without options.
     *
     * @param caller the origin of the request
     * @return a builder
     */
    public static RunRequestBuilder by(Caller caller) {
        return new RunRequestBuilder(caller);
    }

    /**
     * Returns a builder for a request like this one.
     *
     * @return a builder with the options of this request
     */
    public RunRequestBuilder toBuilder() {
        return new RunRequestBuilder(this);
    }

    /**
     * Returns the words of the equivalent command.
     *
     * @return the words after {@code guild}, each as it is, without the quotes that a shell would need; a function has its name
     */
    public List<String> words() {
        return RunWords.of(this);
    }

    boolean isRestart() {
        return target instanceof RunTarget.Earlier;
    }
}
