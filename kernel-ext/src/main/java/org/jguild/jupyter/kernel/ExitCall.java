package org.jguild.jupyter.kernel;

import java.util.Objects;

/** Replaces calls in cells that would end the JVM. Public only for that code. */
public final class ExitCall {

    private ExitCall() {}

    /**
     * Replaces {@link System#exit(int)}.
     *
     * @param status as given
     */
    public static void exit(int status) {
        throw new ExitError("System.exit(" + status + ")");
    }

    /**
     * Replaces {@link Runtime#exit(int)}.
     *
     * @param runtime as given
     * @param status as given
     */
    public static void exit(Runtime runtime, int status) {
        Objects.requireNonNull(runtime);
        throw new ExitError("Runtime.exit(" + status + ")");
    }

    /**
     * Replaces {@link Runtime#halt(int)}.
     *
     * @param runtime as given
     * @param status as given
     */
    public static void halt(Runtime runtime, int status) {
        Objects.requireNonNull(runtime);
        throw new ExitError("Runtime.halt(" + status + ")");
    }
}
