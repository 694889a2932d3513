package org.jguild.batch;

import java.util.ArrayList;
import java.util.List;
import org.jguild.flag.FlagValues;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.Optimizer;

/**
 * What one start of a batch will do.
 *
 * @param operation the name of the operation, as {@code train.py}
 * @param space the flags and the values each may take
 * @param optimizer the optimizer that proposes the trials
 * @param maxTrials the maximum number of trials of this start
 * @param objective the objective of the search
 * @param seed the seed of all random choices
 * @param label the label template of the trials
 * @param options the options of the batch
 */
public record BatchPlan(
        String operation,
        SearchSpace space,
        ChosenOptimizer optimizer,
        int maxTrials,
        Objective objective,
        long seed,
        LabelTemplate label,
        BatchOptions options) {

    /** Whether a trial with these flags can be one of this batch. */
    boolean includes(FlagValues flags) {
        return options.knownPoints().contains(flags)
                || (options.rows().isEmpty()
                        ? isIn(space, flags)
                        : options.rows().stream().anyMatch(row -> isIn(row, flags)));
    }

    private static boolean isIn(SearchSpace space, FlagValues flags) {
        return space.domains().entrySet().stream()
                .allMatch(domain -> domain.getValue().contains(flags.get(domain.getKey())));
    }

    /**
     * Returns a summary of the plan in one line.
     *
     * @return for example {@code train.py, random search, 20 trials: noise=0, x=[-0.4:-0.2]}
     */
    public String preview() {
        String grid = options.rows().isEmpty() ? "grid" : "batch file";
        String method = optimizer.provider().isGrid() ? grid : optimizer.name() + " search";
        String goal = optimizer.provider().usesObjective()
                ? (objective.maximize() ? " to maximize " : " to minimize ")
                        + objective.column().heading()
                : "";
        String trials = maxTrials == 1 ? "1 trial" : maxTrials + " trials";
        FlagValues defaults = options.defaults();
        String first = defaults == null ? "" : "; first the defaults " + LabelTemplate.defaultLabel(defaults);
        return operation + ", " + method + goal + ", " + trials + ": " + space.text() + first;
    }

    /**
     * Creates the optimizer, which proposes the known points first.
     *
     * @param earlier the number of trials of earlier starts: if these were as many as a grid may have, it may have as many
     *     further ones
     */
    Optimizer newOptimizer(int earlier) {
        boolean further = optimizer.provider().isGrid() && earlier >= maxTrials;
        int total = further ? earlier + maxTrials : maxTrials;
        Optimizer created = optimizer.create(space, options.rows(), total, seed);
        List<FlagValues> first = new ArrayList<>(options.knownPoints());
        if (options.defaults() != null) {
            first.add(0, options.defaults());
        }
        return first.isEmpty() ? created : new KnownPointsOptimizer(space, first, created);
    }
}
