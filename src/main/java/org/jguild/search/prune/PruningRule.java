package org.jguild.search.prune;

import java.util.Collection;

/** Decides whether a running trial is hopeless. A pure function: no rule keeps anything of what it saw. */
public sealed interface PruningRule permits MedianRule, AshaRule {

    /** A trial may be stopped from this part of its way on. */
    int FIRST_SHARE = 6;

    /**
     * Decides when a trial has reported a value. A trial goes on that has reported only once, which tells nothing of where it
     * is going, and one that has come as far as a trial that came to its end, as it is about to end too.
     *
     * @param trial what the trial has reported; the last point is new
     * @param others what the other trials of the batch have reported, running, stopped and ended ones, in any order
     * @return whether to stop the trial now
     */
    default boolean stops(LearningCurve trial, Collection<LearningCurve> others) {
        return trial.size() > 1
                && others.stream().noneMatch(other -> other.isComplete() && other.lastStep() <= trial.lastStep())
                && isHopeless(trial, others);
    }

    /**
     * Compares a trial that has reported at least twice and is not at its end.
     *
     * @param trial as {@link #stops} has it
     * @param others as {@link #stops} has them
     * @return whether the trial falls behind the others
     */
    boolean isHopeless(LearningCurve trial, Collection<LearningCurve> others);

    /**
     * Tells from which step on trials are judged.
     *
     * @param after the step that the user named; 0 for a sixth of the way of the longest trial that came to its end
     * @param others as {@link #stops} has them
     * @return the step, at least 1; the greatest number there is if no trial has come to its end yet
     */
    static long firstStep(long after, Collection<LearningCurve> others) {
        if (after > 0) {
            return after;
        }
        long whole = others.stream()
                .filter(LearningCurve::isComplete)
                .mapToLong(LearningCurve::lastStep)
                .max()
                .orElse(Long.MAX_VALUE);
        return whole == Long.MAX_VALUE ? whole : Math.max(1, (whole + FIRST_SHARE - 1) / FIRST_SHARE);
    }
}
