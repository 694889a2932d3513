package org.jguild.op;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the static fields whose initial value depends on other fields, on the time, or on code of the source, as in
 * {@code static double step = rate * 2} or {@code static long start = System.nanoTime()}. A value that was read before the runs is
 * not that of each run.
 */
final class ComputedFields extends Presence {

    /** Classes whose methods and constants have the same values in each run. */
    private static final Set<String> STABLE = Set.of(
            "Math",
            "StrictMath",
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Character",
            "String");

    private static final Set<String> STABLE_CALLS = Set.of(
            "System.getProperty", "System.getenv", "Runtime.getRuntime", "Runtime.getRuntime().availableProcessors");

    private ComputedFields() {}

    /** Returns the names of these fields of a class. */
    static Set<String> of(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field ->
                        ConstantFields.is(field, Modifier.STATIC) && new ComputedFields().in(field.getInitializer()))
                .map(field -> field.getName().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        return true;
    }

    @Override
    public Boolean visitNewClass(NewClassTree tree, @Nullable Void unused) {
        return true;
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        return STABLE.contains(withoutPackage(tree.getExpression())) ? false : scan(tree.getExpression(), null);
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        String called = withoutPackage(tree.getMethodSelect());
        boolean stable = !called.equals("Math.random")
                && (STABLE_CALLS.contains(called)
                        || !Objects.requireNonNullElse(scan(tree.getMethodSelect(), null), false));
        return !stable || Boolean.TRUE.equals(scan(tree.getArguments(), null));
    }

    private static String withoutPackage(Tree tree) {
        return tree.toString().replaceFirst("^java\\.lang\\.", "");
    }
}
