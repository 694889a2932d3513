package org.jguild.search.prune;

import java.util.Collection;

/** Decides whether a running trial is stopped early. Rules have no state. */
public sealed interface PruningRule permits MedianRule, AshaRule {

    /** Without a step named by the user, trials are stopped from this part, a sixth, of the steps of a complete trial on. */
    int FIRST_STEP_DIVISOR = 6;

    /**
     * Whether to stop a trial that has reported a value. A trial is not stopped after its first report, which shows no trend, nor
     * when it has reached the last step of a complete trial, as it is about to end too.
     *
     * @param trial the learning curve of the trial; the last point is new
     * @param others the learning curves of the other trials of the batch, running, stopped and ended ones, in any order
     * @return whether to stop the trial now
     */
    default boolean stops(LearningCurve trial, Collection<LearningCurve> others) {
        return trial.size() > 1
                && others.stream().noneMatch(other -> other.isComplete() && other.lastStep() <= trial.lastStep())
                && fallsBehind(trial, others);
    }

    /**
     * Compares a trial that has reported at least twice and is not about to end.
     *
     * @param trial as in {@link #stops}
     * @param others as in {@link #stops}
     * @return whether the trial is worse than the others by this rule
     */
    boolean fallsBehind(LearningCurve trial, Collection<LearningCurve> others);

    /**
     * Returns the first step at which trials are judged.
     *
     * @param after the step named by the user; 0 for a sixth of the steps of the longest complete trial
     * @param others as in {@link #stops}
     * @return the step, at least 1; {@link Long#MAX_VALUE} if no trial is complete yet
     */
    static long firstStep(long after, Collection<LearningCurve> others) {
        if (after > 0) {
            return after;
        }
        long longest = others.stream()
                .filter(LearningCurve::isComplete)
                .mapToLong(LearningCurve::lastStep)
                .max()
                .orElse(Long.MAX_VALUE);
        return longest == Long.MAX_VALUE
                ? longest
                : Math.max(1, (longest + FIRST_STEP_DIVISOR - 1) / FIRST_STEP_DIVISOR);
    }
}
