package org.jguild.jupyter.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** Thrown instead of a call that would end the kernel. An Error, because the code after such a call must not run. */
final class ExitError extends Error {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param call what was called, as {@code System.exit(3)}
     */
    ExitError(String call) {
        super(call + " was called. It would end the kernel and lose all variables, so it ended only this code;"
                + " to end the kernel, shut it down in Jupyter.");
        StackTraceElement[] stack = getStackTrace();
        setStackTrace(Arrays.copyOfRange(stack, Math.min(1, stack.length), stack.length));
    }

    /** Only the sentence, because the name of this class means nothing to a user. */
    @SuppressWarnings("OverrideThrowableToString")
    @Override
    public String toString() {
        return requireNonNull(getMessage());
    }
}
