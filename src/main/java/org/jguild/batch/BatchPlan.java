package org.jguild.batch;

import org.jguild.flag.LabelTemplate;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.Optimizer;

/**
 * What one start of a batch will do.
 *
 * @param operation the operation's name, as {@code train.py}
 * @param space the flags and the values each may take
 * @param optimizer the optimizer that proposes the trials
 * @param maxTrials how many trials this start makes at most
 * @param objective what is searched for
 * @param seed the seed of every random choice
 * @param label the label template of each trial
 * @param conduct how it goes about its trials
 */
public record BatchPlan(
        String operation,
        SearchSpace space,
        ChosenOptimizer optimizer,
        int maxTrials,
        Objective objective,
        long seed,
        LabelTemplate label,
        BatchOptions conduct) {

    /**
     * Says in one line what will run.
     *
     * @return for example {@code train.py, random search, 20 trials: noise=0, x=[-0.4:-0.2]}
     */
    public String preview() {
        String grid = conduct.rows().isEmpty() ? "grid" : "batch file";
        String method = optimizer.provider().isGrid() ? grid : optimizer.name() + " search";
        String goal = optimizer.provider().usesObjective()
                ? (objective.maximize() ? " to maximize " : " to minimize ")
                        + objective.column().heading()
                : "";
        String trials = maxTrials == 1 ? "1 trial" : maxTrials + " trials";
        return operation + ", " + method + goal + ", " + trials + ": " + space.text();
    }

    /** Creates the optimizer, which proposes the known points first. */
    Optimizer newOptimizer() {
        Optimizer created = optimizer.create(space, conduct.rows(), maxTrials, seed);
        return conduct.known().isEmpty() ? created : new KnownFirst(space, conduct.known(), created);
    }
}
