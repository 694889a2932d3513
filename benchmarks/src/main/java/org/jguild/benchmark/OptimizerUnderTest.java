package org.jguild.benchmark;

import org.jguild.flag.SearchSpace;
import org.jguild.search.Automatic;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerKind;
import org.jguild.search.Optimizers;

/**
 * An optimizer as the benchmarks name it.
 *
 * @param name its name on the command line and in reports
 * @param kind what it is; null for the one that is chosen
 */
record OptimizerUnderTest(String name, OptimizerKind kind) {

    static OptimizerUnderTest of(String name) {
        return new OptimizerUnderTest(name, name.equals(Automatic.NAME) ? null : Optimizers.parse(name));
    }

    /** Makes it for a search of at most so many trials. */
    Optimizer create(SearchSpace space, int budget, long seed) {
        OptimizerKind chosen = kind == null ? Automatic.choose(space, budget, 1) : kind;
        return Optimizers.create(chosen, space, seed);
    }
}
