package org.jguild.search.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jguild.flag.FlagValues;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.SearchSetup;

/** Provides {@code gp}: Bayesian optimization with a Gaussian process. */
public final class GaussianProcessProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "gp";
    }

    @Override
    public List<String> aliases() {
        return List.of("bayesian", "gaussian", "skopt:gp");
    }

    @Override
    public String description() {
        return "Bayesian optimization with a Gaussian process";
    }

    @Override
    public List<OptimizerSetting> settings() {
        List<OptimizerSetting> settings = new ArrayList<>(OptimizerOptions.acquisition(
                "gp_hedge draws EI, LCB or PI for each trial by how well each would have done "
                        + "so far, mixed with equal probabilities"));
        settings.add(OptimizerOptions.NOISE);
        return settings;
    }

    @Override
    public Optional<OptimizerOptions> gaussianProcess(FlagValues options) {
        return Optional.of(OptimizerOptions.of(options));
    }

    @Override
    public boolean distinguishesPruned() {
        return true;
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return new GaussianProcessSearch(
                setup.space(), OptimizerOptions.of(setup.options()), setup.maxTrials(), setup.seed());
    }
}
