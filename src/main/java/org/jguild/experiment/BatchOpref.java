package org.jguild.experiment;

import org.jguild.run.Opref;
import org.jguild.search.OptimizerKind;
import org.jguild.search.Optimizers;

/** Names batch runs the way the Python tool would; those of optimizers that it has not are ours. */
final class BatchOpref {

    private static final String TOOL = "guildai";
    private static final String VERSION = "0.9.1";
    private static final String OURS = "jguild";
    private static final String OUR_VERSION = "0.1.0";

    private BatchOpref() {}

    static Opref of(OptimizerKind optimizer) {
        String name = optimizer.shownAs();
        return switch (optimizer) {
            case GRID -> new Opref("builtin", TOOL, VERSION, "", name);
            case RANDOM, GP, FOREST, GBRT -> new Opref("builtin", TOOL, VERSION, "skopt", name);
            case TPE, CMAES, SOBOL -> new Opref("builtin", OURS, OUR_VERSION, "", name);
        };
    }

    static OptimizerKind optimizer(Opref opref) {
        return Optimizers.parse(opref.op());
    }
}
