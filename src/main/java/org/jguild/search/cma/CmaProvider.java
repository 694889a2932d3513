package org.jguild.search.cma;

import java.util.List;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.SearchSetup;

/** Provides {@code cmaes}: the evolution strategy with covariance matrix adaptation. */
public final class CmaProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "cmaes";
    }

    @Override
    public List<String> aliases() {
        return List.of("cma-es");
    }

    @Override
    public String description() {
        return "evolution strategy with covariance matrix adaptation, for some hundred trials and more";
    }

    @Override
    public List<OptimizerSetting> settings() {
        return OptimizerOptions.usual();
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return new CmaSearch(setup.space(), OptimizerOptions.of(setup.options()), setup.seed());
    }
}
