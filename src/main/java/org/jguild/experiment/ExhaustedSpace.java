package org.jguild.experiment;

import java.util.Optional;
import org.jguild.batch.BatchPlan;
import org.jguild.flag.SearchSpace;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.sampling.FiniteSpace;

/** The message about a search that ended because all points of its space were tried. */
final class ExhaustedSpace {

    private static final int MAX_COUNTED = 1_000_000;

    private ExhaustedSpace() {}

    /**
     * Returns a message about a search.
     *
     * @param plan the search
     * @param stopped whether a rule stopped it
     * @param trials the number of trials of this start
     * @param caller the origin of the request
     * @return a sentence; empty if it was stopped or has all its trials, or if its optimizer does not end in this way
     */
    static Optional<String> message(BatchPlan plan, boolean stopped, int trials, Caller caller) {
        boolean ends = plan.optimizer().provider().settings().contains(OptimizerOptions.EXHAUSTED);
        if (!ends || stopped || trials >= plan.maxTrials()) {
            return Optional.empty();
        }
        SearchSpace space = plan.space();
        return FiniteSpace.size(space, MAX_COUNTED).stream()
                .filter(points -> points > 0)
                .mapToObj(points -> "All " + points + " combinations of " + String.join(", ", space.searched())
                        + " were tried, so the search ended after " + trials
                        + (trials == 1 ? " trial; " : " trials; ")
                        + caller.name(RunOption.OPTIMIZER_OPTION, OptimizerOptions.EXHAUSTED.name(), "repeat")
                        + " tries the best ones again.")
                .findFirst();
    }
}
