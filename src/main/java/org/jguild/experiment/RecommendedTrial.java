package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jguild.batch.BatchPlan;
import org.jguild.run.RunStatus;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.jguild.search.gp.Recommendation;
import org.jguild.text.BriefNumber;

/**
 * The trial that a search with noisy results recommends: the one with the best expected objective. The trial with the best
 * objective so far is better in part by luck.
 *
 * @param trial the trial
 * @param expected the expected objective of its flags, as the program reports it
 * @param low the lower end of the 95 % interval of the objective without noise
 * @param high the upper end
 */
public record RecommendedTrial(TrialResult trial, double expected, double low, double high) {

    /** Fewer trials do not tell noise from structure. */
    private static final int MIN_TRIALS = 10;

    /** Returns the recommended trial of a search; empty if its results are not noisy, or if it has few trials. */
    static Optional<RecommendedTrial> of(BatchPlan plan, List<TrialResult> trials) {
        if (plan.optimizer().provider().isGrid() || plan.space().searched().isEmpty()) {
            return Optional.empty();
        }
        double sign = plan.objective().maximize() ? -1 : 1;
        List<Trial> finished = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            TrialResult trial = trials.get(i);
            if (trial.status() == RunStatus.COMPLETED && Double.isFinite(trial.value())) {
                finished.add(new Trial(i, trial.params().values(), new TrialOutcome.Finished(sign * trial.value())));
            }
        }
        if (finished.size() < MIN_TRIALS) {
            return Optional.empty();
        }
        OptimizerOptions options = plan.optimizer().gaussianProcess().orElse(OptimizerOptions.DEFAULT);
        return Recommendation.of(plan.space(), options, new SearchHistory(finished))
                .filter(Recommendation::noisy)
                .filter(RecommendedTrial::isVisible)
                .map(found -> new RecommendedTrial(
                        trials.get(found.trial().number()),
                        sign * found.expected(),
                        Math.min(sign * found.low(), sign * found.high()),
                        Math.max(sign * found.low(), sign * found.high())));
    }

    /** Whether the interval has a width in the digits that are shown: noise below that does not concern a reader. */
    private static boolean isVisible(Recommendation found) {
        return !BriefNumber.format(found.low()).equals(BriefNumber.format(found.high()));
    }
}
