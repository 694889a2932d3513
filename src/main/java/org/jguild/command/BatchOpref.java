package org.jguild.command;

import org.jguild.run.Opref;
import org.jguild.search.OptimizerKind;
import org.jguild.search.Optimizers;

/** Names batch runs the way the Python tool would. */
final class BatchOpref {

    private static final String TOOL = "guildai";
    private static final String VERSION = "0.9.1";

    private BatchOpref() {}

    static Opref of(OptimizerKind optimizer) {
        String model = optimizer == OptimizerKind.GRID ? "" : "skopt";
        return new Opref("builtin", TOOL, VERSION, model, optimizer.shownAs());
    }

    static OptimizerKind optimizer(Opref opref) {
        return Optimizers.parse(opref.op());
    }
}
