package org.jguild;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagParser;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Automatic;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.Optimizers;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link Search}. Immutable: each method returns another plan. */
public final class SearchPlan {

    /** The number of trials that {@code auto} expects when it is not set. */
    private static final int EXPECTED_TRIALS = 20;

    private final SearchSpace space;
    private final String objective;
    private final boolean maximize;
    private final String optimizer;
    private final OptimizerOptions options;
    private final long seed;
    private final @Nullable Integer maxTrials;

    private SearchPlan(
            SearchSpace space,
            String objective,
            boolean maximize,
            String optimizer,
            OptimizerOptions options,
            long seed,
            @Nullable Integer maxTrials) {
        this.space = space;
        this.objective = objective;
        this.maximize = maximize;
        this.optimizer = optimizer;
        this.options = options;
        this.seed = seed;
        this.maxTrials = maxTrials;
    }

    static SearchPlan over(String... flags) {
        return over(FlagParser.space(
                "Search", List.of(), Assignment.parse(Given.texts(flags, "over", "flags as NAME=VALUE")), true));
    }

    static SearchPlan over(SearchSpace space) {
        Given.value(space, "over(null)", "flags as NAME=VALUE, or a space");
        return new SearchPlan(space, "loss", false, Automatic.NAME, OptimizerOptions.DEFAULT, 0, null);
    }

    /**
     * Minimizes a scalar. Without this and {@link #maximize}, {@code loss} is minimized.
     *
     * @param scalar the name of the objective
     * @return the plan with that setting
     */
    public SearchPlan minimize(String scalar) {
        Given.value(scalar, "minimize(null)", "the name of a scalar");
        return new SearchPlan(space, scalar, false, optimizer, options, seed, maxTrials);
    }

    /**
     * Maximizes a scalar.
     *
     * @param scalar the name of the objective
     * @return the plan with that setting
     */
    public SearchPlan maximize(String scalar) {
        Given.value(scalar, "maximize(null)", "the name of a scalar");
        return new SearchPlan(space, scalar, true, optimizer, options, seed, maxTrials);
    }

    /**
     * Sets the optimizer. Without this it is {@code auto}.
     *
     * @param name a name as for {@code --optimizer}
     * @return the plan with that setting
     * @throws GuildException if there is no optimizer of that name
     */
    public SearchPlan optimizer(String name) {
        Given.value(name, "optimizer(null)", "the name of an optimizer, such as \"gp\"");
        if (!name.equals(Automatic.NAME)) {
            Optimizers.named(name);
        }
        return new SearchPlan(space, objective, maximize, name, options, seed, maxTrials);
    }

    /**
     * Sets the options of the optimizer.
     *
     * @param settings random starts, acquisition function and its parameters, noise
     * @return the plan with that setting
     */
    public SearchPlan options(OptimizerOptions settings) {
        Given.value(settings, "options(null)", "options");
        return new SearchPlan(space, objective, maximize, optimizer, settings, seed, maxTrials);
    }

    /**
     * Sets the seed, which makes the search reproducible. Without this it is 0.
     *
     * @param value any number; equal seeds and equal results lead to equal proposals, on any machine
     * @return the plan with that setting
     */
    public SearchPlan seed(long value) {
        return new SearchPlan(space, objective, maximize, optimizer, options, value, maxTrials);
    }

    /**
     * Sets the maximum number of trials. Without this a search ends when nothing is left to try, and {@code auto} chooses an
     * optimizer for 20 trials.
     *
     * @param trials the maximum number of trials, at least 1
     * @return the plan with that setting
     * @throws GuildException if the number is less than 1
     */
    public SearchPlan maxTrials(int trials) {
        if (trials < 1) {
            throw new GuildException("maxTrials(" + trials + "): give a number of trials of at least 1.");
        }
        return new SearchPlan(space, objective, maximize, optimizer, options, seed, trials);
    }

    /**
     * Starts the search.
     *
     * @return a search without trials
     * @throws GuildException if no flag has a list or a range, or the optimizer that was named lacks one of the options
     */
    public Search start() {
        int expected = maxTrials == null ? EXPECTED_TRIALS : maxTrials;
        boolean automatic = optimizer.equals(Automatic.NAME);
        OptimizerProvider provider = Optimizers.named(automatic ? Automatic.choose(space, expected, 1) : optimizer);
        return new Search(
                ChosenOptimizer.of(provider, given(provider, automatic)).create(space, seed),
                objective,
                maximize,
                maxTrials == null ? Integer.MAX_VALUE : maxTrials);
    }

    /** Returns the options that differ from the defaults; those that an automatically chosen optimizer has. */
    private Map<String, Object> given(OptimizerProvider provider, boolean automatic) {
        Map<String, Object> values = new TreeMap<>(options.values());
        values.entrySet().removeAll(OptimizerOptions.DEFAULT.values().entrySet());
        if (automatic) {
            values.keySet()
                    .retainAll(provider.settings().stream()
                            .map(OptimizerSetting::name)
                            .toList());
        }
        return values;
    }
}
