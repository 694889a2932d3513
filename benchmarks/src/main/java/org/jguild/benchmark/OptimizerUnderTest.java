package org.jguild.benchmark;

import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Automatic;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.Optimizer;
import org.jguild.search.Optimizers;

/**
 * An optimizer as the benchmarks name it.
 *
 * @param name its name on the command line and in reports, as {@code gp} or {@code gp:acq-func=LCB,kappa=1}
 * @param optimizer the name of the optimizer
 * @param options what is set of it
 */
record OptimizerUnderTest(String name, String optimizer, Map<String, Object> options) {

    static OptimizerUnderTest of(String name) {
        String[] parts = name.split(":", 2);
        Map<String, Object> options = new TreeMap<>();
        for (String assignment : parts.length == 1 ? new String[0] : parts[1].split(",", -1)) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new GuildException("Optimizer '" + name + "': write NAME:FLAG=VALUE,FLAG=VALUE.");
            }
            options.put(assignment.substring(0, equals), FlagDecoder.decode(assignment.substring(equals + 1)));
        }
        OptimizerUnderTest tested = new OptimizerUnderTest(name, parts[0], options);
        if (!tested.optimizer.equals(Automatic.NAME)) {
            tested.chosen(tested.optimizer); // What is wrong is refused before anything is measured.
        }
        return tested;
    }

    private ChosenOptimizer chosen(String optimizerName) {
        return ChosenOptimizer.of(Optimizers.named(optimizerName), options);
    }

    /** Creates it for a search of at most so many trials. */
    Optimizer create(SearchSpace space, int budget, long seed) {
        boolean isOpen = optimizer.equals(Automatic.NAME);
        return chosen(isOpen ? Automatic.choose(space, budget, 1) : optimizer).create(space, seed);
    }
}
