package org.jguild.search;

import java.util.List;

/** The optimizers there are, with the names a user may give them. */
public enum OptimizerKind {
    /** Every combination of the listed values. */
    GRID("+ grid"),
    /** Independent draws. */
    RANDOM("random skopt:random"),
    /** Bayesian search with a Gaussian process. */
    GP("gp bayesian gaussian skopt:gp"),
    /** Search with a forest of regression trees. */
    FOREST("forest skopt:forest"),
    /** Search with gradient boosted regression trees. */
    GBRT("gbrt skopt:gbrt"),
    /** Search with Parzen estimators. */
    TPE("tpe"),
    /** Search by the adaptation of a covariance matrix. */
    CMAES("cmaes cma-es"),
    /** Points that fill the space evenly. */
    SOBOL("sobol");

    /** The names, a blank between two. */
    private final String names;

    OptimizerKind(String names) {
        this.names = names;
    }

    /**
     * Gives the name by which a run or a message shows this optimizer.
     *
     * @return {@code +}, {@code random}, {@code gp}
     */
    public String shownAs() {
        return names().get(0);
    }

    /**
     * Tells whether proposals depend on what came out so far.
     *
     * @return whether there is an objective to be named
     */
    public boolean usesObjective() {
        return switch (this) {
            case GRID, RANDOM, SOBOL -> false;
            case GP, FOREST, GBRT, TPE, CMAES -> true;
        };
    }

    /**
     * Gives every name that means this optimizer.
     *
     * @return the name it is shown by, then its aliases
     */
    public List<String> names() {
        return List.of(names.split(" ", -1));
    }
}
