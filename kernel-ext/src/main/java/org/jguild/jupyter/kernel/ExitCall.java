package org.jguild.jupyter.kernel;

import java.util.Objects;

/** What calls that would end the JVM are turned into where cells make them. Public for that code alone. */
public final class ExitCall {

    private ExitCall() {}

    /**
     * Stands for {@link System#exit(int)}.
     *
     * @param status as given
     */
    public static void exit(int status) {
        throw new ExitError("System.exit(" + status + ")");
    }

    /**
     * Stands for {@link Runtime#exit(int)}.
     *
     * @param runtime as given
     * @param status as given
     */
    public static void exit(Runtime runtime, int status) {
        Objects.requireNonNull(runtime);
        throw new ExitError("Runtime.exit(" + status + ")");
    }

    /**
     * Stands for {@link Runtime#halt(int)}.
     *
     * @param runtime as given
     * @param status as given
     */
    public static void halt(Runtime runtime, int status) {
        Objects.requireNonNull(runtime);
        throw new ExitError("Runtime.halt(" + status + ")");
    }
}
