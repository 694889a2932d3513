package org.jguild.batch;

import java.util.List;
import org.jguild.flag.LabelTemplate;
import org.jguild.flag.SearchSpace;
import org.jguild.run.Objective;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerKind;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.Optimizers;

/**
 * What one start of a batch will do.
 *
 * @param operation the operation's name, as {@code train.py}
 * @param space the flags and the values each may take
 * @param optimizer who proposes the trials
 * @param options what the user set of the optimizer
 * @param maxTrials how many trials this start makes at most
 * @param objective what is searched for
 * @param seed the seed of every random choice
 * @param label the label template of each trial
 * @param conduct how it goes about its trials
 */
public record BatchPlan(
        String operation,
        SearchSpace space,
        OptimizerKind optimizer,
        OptimizerOptions options,
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
        String method = optimizer == OptimizerKind.GRID ? grid : optimizer.shownAs() + " search";
        String goal = optimizer.usesObjective()
                ? (objective.maximize() ? " to maximize " : " to minimize ")
                        + objective.column().heading()
                : "";
        String trials = maxTrials == 1 ? "1 trial" : maxTrials + " trials";
        return operation + ", " + method + goal + ", " + trials + ": " + space.text();
    }

    /** Makes the one who proposes the trials, the known points first. */
    Optimizer newOptimizer() {
        List<SearchSpace> grids = conduct.rows().isEmpty() ? List.of(space) : conduct.rows();
        Optimizer proposer = optimizer == OptimizerKind.GRID
                ? Optimizers.grid(grids, seed, maxTrials)
                : Optimizers.create(optimizer, space, options, seed);
        return conduct.known().isEmpty() ? proposer : new KnownFirst(space, conduct.known(), proposer);
    }
}
