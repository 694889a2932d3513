package org.jguild.search.sampling;

import java.util.List;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.SearchSetup;

/** Provides {@code random}: each trial drawn independently of the others. */
public final class RandomProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public List<String> aliases() {
        return List.of("skopt:random");
    }

    @Override
    public String description() {
        return "values drawn from the ranges and lists, each trial independent of the others";
    }

    @Override
    public boolean usesObjective() {
        return false;
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return new RandomSearch(setup.space(), setup.seed());
    }
}
