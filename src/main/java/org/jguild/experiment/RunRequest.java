package org.jguild.experiment;

import java.util.List;
import org.jguild.flag.Assignment;
import org.jguild.run.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of a run, whoever asks. Immutable. What was not said is null or empty; {@link Experiment}
 * decides what holds then.
 *
 * @param caller who asks, so that errors name an option or a method
 * @param target what to run
 * @param assignments the values of its flags, each name once
 * @param batchFiles files with trials, relative to the current directory
 * @param optimizer which optimizer proposes the trials
 * @param maxTrials how many trials there are at most; null if nothing was said
 * @param objective what is made small or large; null if nothing was said
 * @param seed the seed of all random choices; null if nothing was said
 * @param limits when a batch or a trial stops
 * @param pruning which trials are stopped early
 * @param parallel how many trials run at once; null if nothing was said
 * @param known points to try first, each with values for some or all of the searched flags
 * @param label the template of the labels; null if nothing was said
 * @param tags the tags
 * @param java how Java operations run
 * @param forceFlags whether flags are accepted that the operation does not have
 * @param noStore whether nothing is kept on disk
 */
public record RunRequest(
        Caller caller,
        RunTarget target,
        List<Assignment> assignments,
        List<String> batchFiles,
        OptimizerRequest optimizer,
        @Nullable Integer maxTrials,
        @Nullable Objective objective,
        @Nullable Long seed,
        RunLimits limits,
        PruneRequest pruning,
        @Nullable Integer parallel,
        List<List<Assignment>> known,
        @Nullable String label,
        List<String> tags,
        JavaOptions java,
        boolean forceFlags,
        boolean noStore) {

    /** Copies the lists. */
    public RunRequest {
        assignments = List.copyOf(assignments);
        batchFiles = List.copyOf(batchFiles);
        known = known.stream().map(List::copyOf).toList();
        tags = List.copyOf(tags);
    }

    /**
     * Begins a request in which nothing is said.
     *
     * @param caller who asks
     * @return a builder
     */
    public static RunRequestBuilder by(Caller caller) {
        return new RunRequestBuilder(caller);
    }

    /**
     * Begins a request like this one.
     *
     * @return a builder with all that is said here
     */
    public RunRequestBuilder toBuilder() {
        return new RunRequestBuilder(this);
    }

    /**
     * Returns the words of the command that asks the same.
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
