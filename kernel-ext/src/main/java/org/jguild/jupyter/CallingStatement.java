package org.jguild.jupyter;

import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * Tells how the statement of the cell reads that called a magic, for kernels that do not tell. JShell makes a class of each
 * statement, whose code is in a method {@code do_it$}. One that declares a variable has a field of that name, a bare
 * expression one whose name begins with a dollar sign. What is called from a class, a method or a lambda of the user's is no
 * part of the statement.
 */
public enum CallingStatement {
    /** The magic is the value of a new variable, as in {@code Table t = %guild compare}. */
    DECLARATION,
    /** The magic is all there is, on a line of its own. */
    BARE,
    /** The magic is called from a loop or a method, or is assigned to a variable that is there already. */
    OTHER;

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /**
     * Looks at the stack of the calling thread.
     *
     * @return how the statement reads
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
