package org.jguild.search;

import java.util.function.Function;

/**
 * An optimizer that a program made and handed in.
 *
 * @param name what runs and messages call it
 * @param creation creates the optimizer of a search
 */
record ProviderInCode(String name, Function<SearchSetup, Optimizer> creation) implements OptimizerProvider {

    ProviderInCode {
        ProviderCheck.requireWord("the name of an optimizer", name);
    }

    @Override
    public String description() {
        return "an optimizer of this program";
    }

    @Override
    public boolean isInstalled() {
        return false;
    }

    @Override
    public Optimizer create(SearchSetup setup) {
        return creation.apply(setup);
    }
}
