package org.jguild.jupyter.ijava;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells how the statement of the cell reads that called a magic. JShell makes a class of each statement: one that declares
 * a variable has a field of that name, an expression one whose name begins with a dollar sign, and a loop or an assignment
 * none. Its code is in methods whose names begin with {@code do_it$}; what is called from a class, a method or a lambda of
 * the user's is no part of the statement.
 */
final class CallingStatement {

    private CallingStatement() {}

    /** Whether the magic is the value of a new variable, as in {@code Table t = %guild compare}. */
    static boolean declaresVariable() {
        Optional<Class<?>> statement = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("REPL."))
                        .findFirst()
                        .filter(frame -> frame.getMethodName().startsWith("do_it$"))
                        .map(StackWalker.StackFrame::getDeclaringClass));
        return statement.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(Field::getName)
                .anyMatch(name -> !name.startsWith("$"));
    }
}
