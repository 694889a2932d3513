package org.jguild.search.prune;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Stops a trial whose best value so far is worse than the median of what the others had at the same step. Of the others,
 * those count that have come so far; of two medians the worse one.
 *
 * <p>Source: Golovin et al., Google Vizier: A Service for Black-Box Optimization, 2017, section 3.2.2, with the value at the
 * step in place of the mean up to the step.
 *
 * @param after the first step at which a trial is stopped, as {@link #firstStep} has it
 * @param atLeast how many others must have come so far; 1 or more
 */
public record MedianRule(long after, int atLeast) implements PruningRule {

    @Override
    public boolean isHopeless(LearningCurve trial, Collection<LearningCurve> others) {
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
        return reached >= atLeast && better > reached / 2;
    }
}
