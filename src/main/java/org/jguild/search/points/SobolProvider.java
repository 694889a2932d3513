package org.jguild.search.points;

import java.util.List;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.SearchSetup;

/** Provides {@code sobol}: points that fill the space evenly. */
public final class SobolProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "sobol";
    }

    @Override
    public String description() {
        return "points that fill the space evenly, whatever the results";
    }

    @Override
    public List<OptimizerSetting> settings() {
        return List.of(OptimizerOptions.EXHAUSTED);
    }

    @Override
    public boolean usesObjective() {
        return false;
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return new SobolSearch(
                setup.space(),
                setup.seed(),
                OptimizerOptions.of(setup.options()).repeats());
    }
}
