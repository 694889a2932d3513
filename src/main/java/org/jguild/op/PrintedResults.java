package org.jguild.op;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds static fields that are results and not flags: the program computes them in a loop, or in place as with {@code +=},
 * prints them, and computes nothing else from them. A field that is read to compute something else, such as a learning rate
 * that decreases, is an input.
 */
final class PrintedResults extends TreeScanner<Void, Void> {

    private static final Set<String> PRINTING = Set.of(
            "print", "println", "printf", "format", "formatted", "append", "write", "info", "debug", "log", "warn");

    private final Set<String> changed = new HashSet<>();
    private final Set<String> printed = new HashSet<>();
    private final List<Use> uses = new ArrayList<>();
    private Set<String> locals = Set.of();
    private int loops;
    private int printing;
    private int conditions;

    /** The variable that is assigned; empty outside of an assignment. */
    private String target = "";

    /** Whether it is assigned the value of another variable. */
    private boolean copies;

    /** A variable that is read, and the one to which its value is copied; that is empty if something else is computed. */
    private record Use(String name, String copy) {}

    private PrintedResults() {}

    /** Returns the names of the fields of a class that are results. */
    static Set<String> of(Tree type) {
        PrintedResults scan = new PrintedResults();
        scan.scan(type, null);
        Set<String> results = new HashSet<>(scan.changed);
        results.retainAll(scan.printed);
        while (scan.uses.stream()
                .anyMatch(use ->
                        results.contains(use.name()) && !results.contains(use.copy()) && results.remove(use.name()))) {
            // A field that is used for one that is no result is no result either.
        }
        return results;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, Void unused) {
        Set<String> declared = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, Void nothing) {
                declared.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }
        }.scan(method, null);
        locals = declared;
        super.visitMethod(method, null);
        locals = Set.of();
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, Void unused) {
        scan(loop.getInitializer(), null);
        condition(loop.getCondition());
        return loop(loop.getStatement(), loop.getUpdate());
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
        scan(loop.getExpression(), null);
        return loop(loop.getStatement(), List.of());
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, Void unused) {
        condition(loop.getCondition());
        return loop(loop.getStatement(), List.of());
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
        condition(loop.getCondition());
        return loop(loop.getStatement(), List.of());
    }

    @Override
    public @Nullable Void visitIf(IfTree branch, Void unused) {
        condition(branch.getCondition());
        scan(branch.getThenStatement(), null);
        return scan(branch.getElseStatement(), null);
    }

    private @Nullable Void loop(Tree body, List<? extends Tree> update) {
        loops++;
        scan(body, null);
        scan(update, null);
        loops--;
        return null;
    }

    private void condition(@Nullable Tree condition) {
        conditions++;
        scan(condition, null);
        conditions--;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, Void unused) {
        // An argument of the program that is parsed in a loop is an input.
        if (loops > 0 && !isParsed(assignment.getExpression())) {
            change(assignment.getVariable());
        }
        return assigned(assignment.getVariable(), assignment.getExpression());
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
        change(assignment.getVariable());
        return assigned(assignment.getVariable(), assignment.getExpression());
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree unary, Void unused) {
        switch (unary.getKind()) {
            case POSTFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_INCREMENT, PREFIX_DECREMENT ->
                change(unary.getExpression());
            default -> scan(unary.getExpression(), null);
        }
        return null;
    }

    private static boolean isParsed(ExpressionTree value) {
        return value instanceof MethodInvocationTree call
                && name(call.getMethodSelect()).matches("parse.*|valueOf");
    }

    private @Nullable Void assigned(ExpressionTree variable, ExpressionTree value) {
        String targetBefore = target;
        boolean copiesBefore = copies;
        target = name(variable);
        copies = isCopy(value);
        scan(value, null);
        target = targetBefore;
        copies = copiesBefore;
        return null;
    }

    /** Whether a value is that of another variable, or the smaller or larger of two, as in {@code best = loss}. */
    private static boolean isCopy(ExpressionTree value) {
        return value instanceof MethodInvocationTree call
                ? name(call.getMethodSelect()).matches("min|max")
                : !name(value).isEmpty();
    }

    private void change(ExpressionTree variable) {
        String name = name(variable);
        if (!locals.contains(name)) {
            changed.add(name);
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        scan(call.getMethodSelect(), null);
        boolean prints = PRINTING.contains(name(call.getMethodSelect()));
        printing += prints ? 1 : 0;
        scan(call.getArguments(), null);
        printing -= prints ? 1 : 0;
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree identifier, Void unused) {
        read(identifier.getName().toString());
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, Void unused) {
        read(select.getIdentifier().toString());
        return super.visitMemberSelect(select, null);
    }

    private void read(String name) {
        if (locals.contains(name)) {
            return;
        }
        if (printing > 0) {
            printed.add(name);
        } else if (conditions == 0 && !name.equals(target)) {
            uses.add(new Use(name, copies ? target : ""));
        }
    }

    /** Returns the last part of a name such as {@code Train.loss}; empty for another expression. */
    private static String name(ExpressionTree expression) {
        if (expression instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        return expression instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : "";
    }
}
