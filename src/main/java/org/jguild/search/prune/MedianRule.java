package org.jguild.search.prune;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The median stopping rule: stops a trial whose best value so far is worse than the median of the values of the other trials at
 * the same step. Only trials that have reached the step are used; of two medians the worse one.
 *
 * <p>Source: Golovin, Solnik, Moitra, Kochanski, Karro and Sculley 2017, "Google Vizier: a service for black-box optimization",
 * doi:10.1145/3097983.3098043, section 3.2.2, with the value at the step in place of the mean up to the step.
 *
 * @param after the first step at which a trial is stopped; 0 for the default of {@link #firstStep}
 * @param minTrials the minimum number of other trials that have reached the step; 1 or more
 */
public record MedianRule(long after, int minTrials) implements PruningRule {

    @Override
    public boolean fallsBehind(LearningCurve trial, Collection<LearningCurve> others) {
        if (trial.lastStep() < PruningRule.firstStep(after, others)) {
            return false;
        }
        int reached = 0;
        int better = 0;
        for (LearningCurve other : others) {
            OptionalDouble value = other.valueAt(trial.lastStep());
            if (value.isPresent()) {
                reached++;
                better += value.getAsDouble() < trial.best() ? 1 : 0;
            }
        }
        return reached >= minTrials && better > reached / 2;
    }
}
