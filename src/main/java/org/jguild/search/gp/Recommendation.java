package org.jguild.search.gp;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jguild.flag.SearchSpace;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;

/**
 * The trial that a search recommends: the one with the lowest expected objective under a Gaussian process that is fitted to all
 * trials, whoever proposed them. Where trials are noisy, that is a better choice than the trial with the lowest objective, which
 * owes it to luck in part.
 *
 * @param trial the trial
 * @param noisy whether repeated trials of a point differ; if not, the trial is the one with the lowest objective
 * @param expected the expected objective of its point, in units of the objective
 * @param low the lower end of the 95 % interval of the objective without noise
 * @param high the upper end
 */
public record Recommendation(Trial trial, boolean noisy, double expected, double low, double high) {

    /** Of more trials, the best and some that represent the others are used. */
    private static final int MAX_TRIALS = 200;

    /**
     * Recommends a trial.
     *
     * @param space the flags and the values they may take; at least one has a list or a range
     * @param options the noise if it is known
     * @param history the trials, with objectives to be minimized; those outside the space are ignored
     * @return the trial; empty if fewer than two trials in the space have finished
     */
    public static Optional<Recommendation> of(SearchSpace space, OptimizerOptions options, SearchHistory history) {
        return GpPredictor.of(space, options, history, MAX_TRIALS).flatMap(predictor -> {
            boolean noisy = predictor.isNoisy();
            Comparator<Trial> byObjective =
                    Comparator.comparingDouble(trial -> ((Finished) trial.outcome()).objective());
            return finished(history, predictor)
                    .min(noisy ? Comparator.comparingDouble(trial -> predictor.median(trial.flags())) : byObjective)
                    .map(trial -> {
                        GpPredictor.Prediction prediction = predictor.widened(trial.flags());
                        return new Recommendation(
                                trial, noisy, prediction.median(), prediction.low(), prediction.high());
                    });
        });
    }

    private static Stream<Trial> finished(SearchHistory history, GpPredictor predictor) {
        return history.trials().stream()
                .filter(trial -> trial.outcome() instanceof Finished && predictor.covers(trial.flags()));
    }
}
