package org.jguild.experiment;

import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.run.Opref;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.Optimizers;
import org.jspecify.annotations.Nullable;

/** Operation references of batch runs, as Guild AI writes them; for other optimizers, with our own package name. */
final class BatchOpref {

    private static final String TOOL = "guildai";
    private static final String VERSION = "0.9.1";
    private static final String OURS = "jguild";
    private static final String OUR_VERSION = "0.1.0";
    private static final String IN_CODE = Opref.FUNCTION;
    /** The optimizers that Guild AI takes from scikit-optimize. */
    private static final Set<String> SKOPT = Set.of("random", "gp", "forest", "gbrt");

    private BatchOpref() {}

    static Opref of(OptimizerProvider optimizer) {
        String name = optimizer.name();
        if (!optimizer.isInstalled()) {
            return new Opref(IN_CODE, "", "", "", name);
        }
        if (name.equals("+")) {
            return new Opref("builtin", TOOL, VERSION, "", name);
        }
        return SKOPT.contains(name)
                ? new Opref("builtin", TOOL, VERSION, "skopt", name)
                : new Opref("builtin", OURS, OUR_VERSION, "", name);
    }

    /**
     * Finds the optimizer of a batch.
     *
     * @param given an optimizer that was created in code; null for none
     * @throws GuildException if it is not installed, if it was created in code and is not passed, or if another one is passed
     */
    static OptimizerProvider optimizer(Opref opref, @Nullable OptimizerProvider given) {
        boolean inCode = opref.type().equals(IN_CODE);
        if (inCode && given == null) {
            throw new GuildException("The optimizer '" + opref.op()
                    + "' of this batch was created in code and is not stored: pass it again with the restart.");
        }
        if (given != null) {
            if (!inCode || !given.name().equals(opref.op())) {
                throw new GuildException("The batch has the optimizer '" + opref.op() + "', not '" + given.name()
                        + "': a restart keeps the optimizer of the run.");
            }
            return given;
        }
        try {
            return Optimizers.named(opref.op());
        } catch (GuildException e) {
            throw new GuildException(
                    "The optimizer of this batch cannot be used: " + e.getMessage()
                            + " The jar that contains the optimizer must also be on the class path for a restart.",
                    e);
        }
    }
}
