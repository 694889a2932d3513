package org.jguild.search.tpe;

import java.util.List;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.OptimizerSetting;
import org.jguild.search.SearchSetup;

/** Provides {@code tpe}: tree-structured Parzen estimators. */
public final class TpeProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "tpe";
    }

    @Override
    public String description() {
        return "tree-structured Parzen estimators: points near the good trials and far from the others";
    }

    @Override
    public List<OptimizerSetting> settings() {
        return OptimizerOptions.usual();
    }

    @Override
    public boolean distinguishesPruned() {
        return true;
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return new TpeSearch(setup.space(), OptimizerOptions.of(setup.options()), setup.seed());
    }
}
