package org.jguild.jupyter;

import java.util.concurrent.atomic.AtomicReference;
import org.jguild.op.TrialFunction;
import org.jspecify.annotations.Nullable;

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

    /** Takes the function away; null if none was left. */
    static @Nullable TrialFunction take() {
        return GIVEN.getAndSet(null);
    }
}
