package org.jguild.search.tree;

import java.util.List;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.SearchSetup;

/** Provides {@code gbrt}: Bayesian optimization with gradient boosted regression trees. */
public final class BoostingProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "gbrt";
    }

    @Override
    public List<String> aliases() {
        return List.of("skopt:gbrt");
    }

    @Override
    public String description() {
        return "Bayesian optimization with gradient boosted regression trees";
    }

    @Override
    public List<OptimizerSetting> settings() {
        return OptimizerOptions.acquisition(AcquisitionFunction.WITHOUT_HEDGE);
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return TreeSearch.boosting(setup.space(), OptimizerOptions.of(setup.options()), setup.seed());
    }
}
