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

/** What a {@link Search} is to do. A plan never changes: each setting gives a new one. */
public final class SearchPlan {

    /** How many trials {@code auto} expects when their number is left open. */
    private static final int EXPECTED_TRIALS = 20;

    private final SearchSpace space;
    private final String objective;
    private final boolean maximize;
    private final String optimizer;
    private final OptimizerOptions options;
    private final long seed;
    private final Integer maxTrials;

    private SearchPlan(
            SearchSpace space,
            String objective,
            boolean maximize,
            String optimizer,
            OptimizerOptions options,
            long seed,
            Integer maxTrials) {
        this.space = space;
        this.objective = objective;
        this.maximize = maximize;
        this.optimizer = optimizer;
        this.options = options;
        this.seed = seed;
        this.maxTrials = maxTrials;
    }

    static SearchPlan over(String... flags) {
        return over(FlagParser.space("Search", List.of(), Assignment.parse(List.of(flags)), true));
    }

    static SearchPlan over(SearchSpace space) {
        return new SearchPlan(space, "loss", false, Automatic.NAME, OptimizerOptions.DEFAULT, 0, null);
    }

    /**
     * Searches for the least value. Without this and {@link #maximize}, {@code loss} is made small.
     *
     * @param scalar what is made small
     * @return a plan with that
     */
    public SearchPlan minimize(String scalar) {
        return new SearchPlan(space, scalar, false, optimizer, options, seed, maxTrials);
    }

    /**
     * Searches for the greatest value.
     *
     * @param scalar what is made great
     * @return a plan with that
     */
    public SearchPlan maximize(String scalar) {
        return new SearchPlan(space, scalar, true, optimizer, options, seed, maxTrials);
    }

    /**
     * Sets who proposes trials. Without this it is {@code auto}.
     *
     * @param name a name as behind {@code --optimizer}
     * @return a plan with that
     * @throws GuildException if there is no optimizer of that name
     */
    public SearchPlan optimizer(String name) {
        if (!name.equals(Automatic.NAME)) {
            Optimizers.named(name);
        }
        return new SearchPlan(space, objective, maximize, name, options, seed, maxTrials);
    }

    /**
     * Sets what can be set of an optimizer.
     *
     * @param settings random starts, acquisition function and its numbers, noise
     * @return a plan with that
     */
    public SearchPlan options(OptimizerOptions settings) {
        return new SearchPlan(space, objective, maximize, optimizer, settings, seed, maxTrials);
    }

    /**
     * Makes the search repeatable. Without this the seed is 0.
     *
     * @param number equal seeds and equal results give equal proposals, on any machine
     * @return a plan with that
     */
    public SearchPlan seed(long number) {
        return new SearchPlan(space, objective, maximize, optimizer, options, number, maxTrials);
    }

    /**
     * Limits the number of trials. Without this a search ends when nothing is left to try, and {@code auto} chooses as if
     * there were 20.
     *
     * @param most how many trials there are at most, at least 1
     * @return a plan with that
     * @throws GuildException if the number is less than 1
     */
    public SearchPlan maxTrials(int most) {
        if (most < 1) {
            throw new GuildException("maxTrials(" + most + "): give a number of trials of at least 1.");
        }
        return new SearchPlan(space, objective, maximize, optimizer, options, seed, most);
    }

    /**
     * Starts the search.
     *
     * @return a search without trials
     * @throws GuildException if no flag has a list or a range
     */
    public Search start() {
        int expected = maxTrials == null ? EXPECTED_TRIALS : maxTrials;
        boolean isOpen = optimizer.equals(Automatic.NAME);
        OptimizerProvider provider = Optimizers.named(isOpen ? Automatic.choose(space, expected, 1) : optimizer);
        Map<String, Object> values = new TreeMap<>(options.values());
        values.keySet()
                .retainAll(
                        provider.settings().stream().map(OptimizerSetting::name).toList());
        return new Search(
                ChosenOptimizer.of(provider, values).create(space, seed),
                objective,
                maximize,
                maxTrials == null ? Integer.MAX_VALUE : maxTrials);
    }
}
