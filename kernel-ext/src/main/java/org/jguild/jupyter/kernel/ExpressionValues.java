package org.jguild.jupyter.kernel;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * The values of expressions, which JShell keeps in variables {@code $1}, {@code $2} and so on. Each of them is imported in
 * all code that follows, so that the code of a cell would grow with the number of cells before it; only the last ones are
 * kept, and those that code mentions.
 */
final class ExpressionValues {

    private static final int KEPT = 10;
    private static final Pattern NAME = Pattern.compile("\\$\\d+");

    private final JShell shell;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Set<String> mentioned = new HashSet<>();

    private record Kept(VarSnippet variable, @Nullable Class<?> holder) {}

    ExpressionValues(JShell shell) {
        this.shell = shell;
    }

    /** Records the names in code that will run. */
    synchronized void mention(String source) {
        NAME.matcher(source).results().forEach(name -> mentioned.add(name.group()));
    }

    /**
     * Keeps a value and releases the oldest.
     *
     * @param holder the class whose field the value is; null if the expression has no value
     */
    synchronized void add(VarSnippet variable, @Nullable Class<?> holder) {
        kept.addLast(new Kept(variable, holder));
        if (kept.size() <= KEPT) {
            return;
        }
        Kept oldest = kept.removeFirst();
        if (!mentioned.contains(oldest.variable().name())) {
            if (shell.status(oldest.variable()).isActive()) {
                shell.drop(oldest.variable());
            }
            clear(oldest);
        }
    }

    /** Classes are not unloaded, and what their fields hold is not collected. */
    private static void clear(Kept value) {
        Class<?> holder = value.holder();
        if (holder == null) {
            return;
        }
        try {
            Field field = holder.getField(value.variable().name());
            if (!field.getType().isPrimitive() && field.trySetAccessible()) {
                field.set(null, null);
            }
        } catch (ReflectiveOperationException e) {
            // Then it is only held for longer.
        }
    }
}
