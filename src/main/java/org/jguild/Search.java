package org.jguild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.FlagValues;
import org.jguild.flag.Params;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.TrialOutcome;

/**
 * A search whose trials the caller runs itself: it asks for flag values, evaluates them in any way, and reports the results
 * (ask and tell).
 *
 * <pre>{@code
 * Search search = Search.over("x=[-2.0:2.0]").minimize("loss").optimizer("gp").seed(1).maxTrials(20).start();
 * for (Optional<Search.Trial> trial = search.ask(); trial.isPresent(); trial = search.ask()) {
 *     double x = trial.get().params().real("x");
 *     search.tell(trial.get(), x * x);
 * }
 * }</pre>
 *
 * <p>Every method may be called from any thread. Several trials may be asked for before the first result is reported; they
 * are then different. The order in which results are reported does not matter. Nothing is written to disk.
 */
public final class Search {

    private final Optimizer optimizer;
    private final String objective;
    private final boolean maximize;
    private final int maxTrials;
    private final List<org.jguild.search.Trial> trials = new ArrayList<>();

    /** Creates a search from settings that {@link SearchPlan} has checked. */
    Search(Optimizer optimizer, String objective, boolean maximize, int maxTrials) {
        this.optimizer = optimizer;
        this.objective = objective;
        this.maximize = maximize;
        this.maxTrials = maxTrials;
    }

    /**
     * A trial to run.
     *
     * @param number its number in the search, from 0
     * @param params its flags, including fixed ones
     */
    public record Trial(int number, Params params) {}

    /**
     * The best trial so far.
     *
     * @param params its flags
     * @param value its reported objective
     */
    public record Best(Params params, double value) {}

    /**
     * Plans a search.
     *
     * @param flags assignments as in the run command, for example {@code x=[-2.0:2.0]}, {@code lr=loguniform[1e-5:0.1]},
     *     {@code kernel=[rbf,linear]}, {@code noise=0.1}
     * @return a plan with the default settings
     * @throws GuildException if an assignment cannot be read
     */
    public static SearchPlan over(String... flags) {
        return SearchPlan.over(flags);
    }

    /**
     * Plans a search.
     *
     * @param space the flags and the values they may take
     * @return a plan with the default settings
     */
    public static SearchPlan over(SearchSpace space) {
        return SearchPlan.over(space);
    }

    /**
     * Asks for a trial.
     *
     * @return its number and its flags; empty when the maximum number of trials is reached or nothing is left to try
     */
    public synchronized Optional<Trial> ask() {
        if (trials.size() >= maxTrials) {
            return Optional.empty();
        }
        Optional<FlagValues> flags = optimizer.next(new SearchHistory(trials));
        return flags.map(this::begin);
    }

    private Trial begin(FlagValues flags) {
        int number = trials.size();
        trials.add(new org.jguild.search.Trial(number, flags, new TrialOutcome.Running()));
        return new Trial(number, new Params(flags));
    }

    /**
     * Reports the result of a trial.
     *
     * @param trial a trial that {@link #ask} has returned
     * @param value the objective; the trial counts as failed when it is NaN or infinite
     * @throws IllegalArgumentException if the trial does not belong to this search
     * @throws IllegalStateException if its result was already reported
     */
    public synchronized void tell(Trial trial, double value) {
        Given.value(trial, "tell(null, …)", "a trial that ask() returned");
        end(trial, Double.isFinite(value) ? new TrialOutcome.Finished(signed(value)) : new TrialOutcome.Failed());
    }

    /**
     * Reports the result of a trial.
     *
     * @param trial a trial that {@link #ask} has returned
     * @param scalars the measured values, including the objective
     * @throws GuildException if the objective is missing
     * @throws IllegalArgumentException if the trial does not belong to this search
     * @throws IllegalStateException if its result was already reported
     */
    public void tell(Trial trial, Map<String, ? extends Number> scalars) {
        Given.value(trial, "tell(null, …)", "a trial that ask() returned");
        Given.value(scalars, "tell(…, null)", "a number, or a map of numbers by name");
        Number value = scalars.get(objective);
        if (value == null) {
            throw new GuildException("The objective '" + objective + "' is not among the reported scalars"
                    + Nearest.hint(objective, scalars.keySet().stream().sorted().toList()));
        }
        tell(trial, value.doubleValue());
    }

    /**
     * Reports that a trial has failed. Its flags are not proposed again.
     *
     * @param trial a trial that {@link #ask} has returned
     * @throws IllegalArgumentException if the trial does not belong to this search
     * @throws IllegalStateException if its result was already reported
     */
    public synchronized void fail(Trial trial) {
        Given.value(trial, "fail(null)", "a trial that ask() returned");
        end(trial, new TrialOutcome.Failed());
    }

    /**
     * Reports that a trial was pruned: stopped early, because it was not promising.
     *
     * @param trial a trial that {@link #ask} has returned
     * @param value the last value of the objective; the trial counts as failed when it is NaN or infinite
     * @throws IllegalArgumentException if the trial does not belong to this search
     * @throws IllegalStateException if its result was already reported
     */
    public synchronized void prune(Trial trial, double value) {
        Given.value(trial, "prune(null, …)", "a trial that ask() returned");
        end(trial, Double.isFinite(value) ? new TrialOutcome.Pruned(signed(value)) : new TrialOutcome.Failed());
    }

    private void end(Trial trial, TrialOutcome outcome) {
        int number = trial.number();
        if (number < 0
                || number >= trials.size()
                || !trials.get(number).flags().equals(trial.params().values())) {
            throw new IllegalArgumentException("Trial " + number + " was not asked for in this search.");
        }
        if (!(trials.get(number).outcome() instanceof TrialOutcome.Running)) {
            throw new IllegalStateException("The result of trial " + number + " was already reported.");
        }
        trials.set(number, new org.jguild.search.Trial(number, trial.params().values(), outcome));
    }

    private double signed(double value) {
        return maximize ? -value : value;
    }

    /**
     * Returns the best trial so far.
     *
     * @return the trial with the minimum objective, or the maximum if the search maximizes; of equal ones the first; empty
     *     as long as no trial has a value
     */
    public synchronized Optional<Best> best() {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .map(trial ->
                        new Best(new Params(trial.flags()), ((TrialOutcome.Finished) trial.outcome()).objective()))
                .min(Comparator.comparingDouble(Best::value))
                .map(min -> new Best(min.params(), signed(min.value())));
    }

    /**
     * Returns all trials that were asked for.
     *
     * @return the trials by number with their results; objectives are negated when the search maximizes
     */
    public synchronized SearchHistory history() {
        return new SearchHistory(trials);
    }
}
