package org.jguild.op;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a source that are made of the arguments of its main method. A variable counts as made of them if an
 * expression that mentions them is assigned to it.
 */
final class ArgumentVariables {

    /** Methods of a text that return a part of it. */
    private static final Set<String> PARTS = Set.of("substring", "replaceFirst", "replace", "replaceAll");

    private final Set<String> derived = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, MethodTree> methods = new HashMap<>();

    /**
     * Finds the variables.
     *
     * @param source the source
     * @param parameter the parameter of its main method
     */
    ArgumentVariables(Tree source, String parameter) {
        derived.add(parameter);
        new Declarations().scan(source, null);
        int size = 0;
        while (size != derived.size()) {
            size = derived.size();
            new Derivation().scan(source, null);
        }
    }

    /** Whether code mentions the arguments, or a variable that is made of them. */
    boolean in(@Nullable Tree tree) {
        return new Mentions(derived).in(tree);
    }

    /** Whether code mentions a variable that is a part of an argument, such as an option without its dashes. */
    boolean partIn(Tree tree) {
        return new Mentions(words).in(tree);
    }

    /** The method of the source that has a name; null if it has none. */
    @Nullable
    MethodTree method(String name) {
        return methods.get(name);
    }

    /** The text of a literal or of a constant; null for other code. */
    @Nullable
    String text(Tree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() instanceof String text ? text : null;
        }
        return tree instanceof IdentifierTree name
                ? constants.get(name.getName().toString())
                : null;
    }

    /** The name of a called method. */
    static String name(MethodInvocationTree call) {
        Tree select = call.getMethodSelect();
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
    }

    /** Finds constants and methods. */
    private final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {

        private String type = "";

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            if (tree.getInitializer() instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                constants.put(tree.getName().toString(), text);
            }
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            String outer = type;
            type = tree.getSimpleName().toString();
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        /** Constructors have the name of their class. */
        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            methods.put(tree.getReturnType() == null ? type : tree.getName().toString(), tree);
            return super.visitMethod(tree, null);
        }
    }

    /** Finds the variables that are made of the arguments. */
    private final class Derivation extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            derive(tree.getName().toString(), tree.getInitializer());
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            derive(tree.getVariable().toString(), tree.getExpression());
            return super.visitAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
            derive(tree.getVariable().getName().toString(), tree.getExpression());
            return super.visitEnhancedForLoop(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            parameters(tree.getIdentifier().toString(), tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        /** The parameters of a called method, and the map or list to which something is added. */
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            parameters(name(tree), tree.getArguments());
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getExpression() instanceof IdentifierTree receiver
                    && Set.of("put", "add", "setProperty").contains(name(tree))) {
                tree.getArguments()
                        .forEach(argument -> derive(receiver.getName().toString(), argument));
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void parameters(String name, List<? extends ExpressionTree> arguments) {
            MethodTree method = methods.get(name);
            if (method == null) {
                return;
            }
            for (int i = 0;
                    i < Math.min(arguments.size(), method.getParameters().size());
                    i++) {
                derive(method.getParameters().get(i).getName().toString(), arguments.get(i));
            }
        }

        private void derive(String name, @Nullable Tree source) {
            if (in(source)) {
                derived.add(name.replaceFirst("^this\\.", ""));
                if (source instanceof MethodInvocationTree call && PARTS.contains(name(call))) {
                    words.add(name);
                }
            }
        }
    }
}
