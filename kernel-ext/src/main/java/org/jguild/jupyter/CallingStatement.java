package org.jguild.jupyter;

import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * Determines the form of the statement that called a magic, for kernels that do not report it. JShell creates a class for each
 * statement, whose code is in a method {@code do_it$}. One that declares a variable has a field of that name, a bare
 * expression one whose name begins with a dollar sign. What is called from a class, a method or a lambda of the user's is no
 * part of the statement.
 */
public enum CallingStatement {
    /** The magic is the value of a new variable, as in {@code Table t = %guild compare}. */
    DECLARATION,
    /** The magic is the complete statement, on its own line. */
    BARE,
    /** The magic is called from a loop or a method, or is assigned to an existing variable. */
    OTHER;

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /**
     * Examines the stack of the calling thread.
     *
     * @return the form of the statement
     */
    public static CallingStatement find() {
        return WALKER.walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("REPL."))
                .findFirst()
                .filter(frame -> frame.getMethodName().startsWith("do_it$"))
                .map(frame -> of(frame.getDeclaringClass().getDeclaredFields()))
                .orElse(OTHER));
    }

    private static CallingStatement of(Field[] fields) {
        if (fields.length == 0) {
            return OTHER;
        }
        return Arrays.stream(fields).allMatch(field -> field.getName().startsWith("$")) ? BARE : DECLARATION;
    }
}
