package org.jguild.jupyter;

import java.util.concurrent.atomic.AtomicReference;
import org.jguild.op.TrialFunction;

/** Receives the function of a cell from its rewritten code. Public only for that code. */
public final class CellFunctions {

    private static final AtomicReference<TrialFunction> GIVEN = new AtomicReference<>();

    private CellFunctions() {}

    /**
     * Receives a function.
     *
     * @param function the code of a cell
     */
    public static void give(TrialFunction function) {
        GIVEN.set(function);
    }

    static TrialFunction take() {
        return GIVEN.getAndSet(null);
    }
}
