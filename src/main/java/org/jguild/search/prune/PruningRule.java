package org.jguild.search.prune;

import java.util.Collection;
import java.util.Comparator;

/** Decides whether a running trial is stopped early. Rules have no state. */
public sealed interface PruningRule permits MedianRule, AshaRule {

    /** Without a step named by the user, trials are stopped from this part, a twelfth, of the steps of a complete trial on. */
    int FIRST_STEP_DIVISOR = 12;

    /** How many standard deviations of the noise a trial has to be behind the best one. */
    double NOISE_FACTOR = 2.5;

    /** After so many trials in a row were stopped, none is until another one is complete, which shows whether it was right. */
    int MAX_STOPPED_IN_A_ROW = 5;

    /**
     * Whether to stop a trial that has reported a value. A trial is not stopped after its first report, which shows no trend, nor
     * when it has reached the last step of a complete trial, as it is about to end too.
     *
     * @param trial the learning curve of the trial; the last point is new
     * @param others the learning curves of the other trials of the batch, running, stopped and ended ones, in the order in which
     *     they began
     * @return whether to stop the trial now
     */
    default boolean stops(LearningCurve trial, Collection<LearningCurve> others) {
        return trial.size() > 1
                && others.stream().noneMatch(other -> other.isComplete() && other.lastStep() <= trial.lastStep())
                && fallsBehind(trial, others)
                && isBehindBest(trial, others)
                && stoppedInARow(others) < MAX_STOPPED_IN_A_ROW;
    }

    /** Returns how many trials were stopped since the last one that is complete. */
    private static int stoppedInARow(Collection<LearningCurve> others) {
        int stopped = 0;
        for (LearningCurve other : others) {
            if (other.isComplete()) {
                stopped = 0;
            } else if (other.isStopped()) {
                stopped++;
            }
        }
        return stopped;
    }

    /**
     * Whether a trial is worse than the best complete trial was at the same step, by more than their noise. The late trials of a
     * search with a model are all good: a rule that stops a share of them would stop those that improve on the best one.
     */
    private static boolean isBehindBest(LearningCurve trial, Collection<LearningCurve> others) {
        LearningCurve best = others.stream()
                .filter(LearningCurve::isComplete)
                .min(Comparator.comparingDouble(LearningCurve::lastValue))
                .orElse(null);
        if (best == null) {
            return true;
        }
        int point = best.index(trial.lastStep());
        if (point < 0) {
            return true;
        }
        double noise = Math.max(trial.noise(trial.size() - 1), best.noise(point));
        return trial.best() > best.bestUpTo(point) + NOISE_FACTOR * noise;
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
     * @param after the step named by the user; 0 for a twelfth of the steps of the longest complete trial
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
