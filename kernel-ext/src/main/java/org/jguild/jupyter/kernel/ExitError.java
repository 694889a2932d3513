package org.jguild.jupyter.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** What a call that would end the kernel becomes. An Error, as code behind such a call is not meant to run. */
final class ExitError extends Error {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param call what was called, as {@code System.exit(3)}
     */
    ExitError(String call) {
        super(call + " was called. It would end the kernel and lose all variables, so it ended only this code;"
                + " to end the kernel, shut it down in Jupyter.");
        StackTraceElement[] stack = getStackTrace();
        setStackTrace(Arrays.copyOfRange(stack, Math.min(1, stack.length), stack.length));
    }

    /** The sentence alone: the name of this class tells a user nothing. */
    @SuppressWarnings("OverrideThrowableToString")
    @Override
    public String toString() {
        return requireNonNull(getMessage());
    }
}
