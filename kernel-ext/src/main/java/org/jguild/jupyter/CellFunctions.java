package org.jguild.jupyter;

import java.util.concurrent.atomic.AtomicReference;
import org.jguild.op.TrialFunction;
import org.jspecify.annotations.Nullable;

/** Where the code that a cell is rewritten to leaves the function that it is. Public for that code alone. */
public final class CellFunctions {

    private static final AtomicReference<TrialFunction> GIVEN = new AtomicReference<>();

    private CellFunctions() {}

    /**
     * Leaves a function.
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
