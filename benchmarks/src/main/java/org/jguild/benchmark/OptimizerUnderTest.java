package org.jguild.benchmark;

import org.jguild.flag.SearchSpace;
import org.jguild.search.Automatic;
import org.jguild.search.Optimizer;
import org.jguild.search.Optimizers;

/**
 * An optimizer as the benchmarks name it.
 *
 * @param name its name on the command line and in reports
 */
record OptimizerUnderTest(String name) {

    static OptimizerUnderTest of(String name) {
        if (!name.equals(Automatic.NAME)) {
            Optimizers.named(name); // An unknown one is refused before anything is measured.
        }
        return new OptimizerUnderTest(name);
    }

    /** Makes it for a search of at most so many trials. */
    Optimizer create(SearchSpace space, int budget, long seed) {
        String chosen = name.equals(Automatic.NAME) ? Automatic.choose(space, budget, 1) : name;
        return Optimizers.create(chosen, space, seed);
    }
}
