package org.jguild.search.sampling;

import java.util.List;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.SearchSetup;

/** Provides {@code +}: every combination of the listed values. */
public final class GridProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "+";
    }

    @Override
    public List<String> aliases() {
        return List.of("grid");
    }

    @Override
    public String description() {
        return "every combination of the listed values";
    }

    @Override
    public boolean usesObjective() {
        return false;
    }

    @Override
    public boolean isGrid() {
        return true;
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return new GridSearch(
                setup.rows().isEmpty() ? List.of(setup.space()) : setup.rows(), setup.seed(), setup.maxTrials());
    }
}
