package org.jguild.chart;

import java.util.Optional;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.gp.Recommendation;

/**
 * The trial with the best expected objective of a search whose results are noisy. The best single value is better in part by luck.
 *
 * @param number the number of the trial
 * @param expected its expected objective, as the program reports it
 * @param low the lower end of the 95 % interval of its objective without noise
 * @param high the upper end
 */
public record ExpectedBest(int number, double expected, double low, double high) {

    /** Fewer trials do not tell noise from structure. */
    private static final int MIN_TRIALS = 10;

    /**
     * Finds the trial with the best expected objective, by a Gaussian process that is fitted to all trials.
     *
     * @param trials the trials of a search, in its space
     * @param options the noise if it is known
     * @return the trial; empty if the results are not noisy, if no flag was searched, or if fewer than ten trials have a value
     */
    public static Optional<ExpectedBest> of(Trials trials, OptimizerOptions options) {
        if (trials.flags().isEmpty() || trials.evaluated().size() < MIN_TRIALS || trials.isConstant()) {
            return Optional.empty();
        }
        return Recommendation.of(trials.space(), options, trials.history(trials.size()))
                .filter(Recommendation::noisy)
                .map(found -> new ExpectedBest(
                        trials.rows().get(found.trial().number()).number(),
                        trials.minimized(found.expected()),
                        Math.min(trials.minimized(found.low()), trials.minimized(found.high())),
                        Math.max(trials.minimized(found.low()), trials.minimized(found.high()))));
    }
}
