package org.jguild.op;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of an initializer without executing it: constants, what arithmetic makes of them, enum constants, lists of
 * these, and files. The result is a number, a text, a truth value, or a list; null if the value is not known.
 */
final class InitialValue extends SimpleTreeVisitor<@Nullable Object, @Nullable Void> {

    private static final Set<String> LISTS = Set.of("of", "asList", "singletonList", "emptyList", "emptySet");
    private static final Set<String> FILES = Set.of("java.io.File", "java.nio.file.Path", "java.nio.file.Paths");

    private final Trees trees;
    private final TreePath root;

    private InitialValue(Trees trees, TreePath root) {
        this.trees = trees;
        this.root = root;
    }

    /**
     * Reads the value of an expression.
     *
     * @param variable the variable that it initializes
     * @return the value; null if it is not known
     */
    static @Nullable Object of(Trees trees, TreePath variable, ExpressionTree expression) {
        return new InitialValue(trees, variable).visit(expression, null);
    }

    @Override
    public @Nullable Object visitLiteral(LiteralTree tree, @Nullable Void unused) {
        return tree.getValue();
    }

    @Override
    public @Nullable Object visitParenthesized(ParenthesizedTree tree, @Nullable Void unused) {
        return visit(tree.getExpression(), null);
    }

    @Override
    public @Nullable Object visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
        Object value = visit(tree.getExpression(), null);
        return value instanceof Number number ? cast(number, String.valueOf(tree.getType())) : value;
    }

    private static @Nullable Object cast(Number number, String type) {
        return switch (type) {
            case "double" -> number.doubleValue();
            case "float" -> number.floatValue();
            case "long" -> number.longValue();
            case "int" -> number.intValue();
            case "short", "byte", "char" -> null;
            default -> number;
        };
    }

    @Override
    public @Nullable Object visitUnary(UnaryTree tree, @Nullable Void unused) {
        Object value = visit(tree.getExpression(), null);
        return switch (tree.getKind()) {
            case UNARY_PLUS -> value;
            case UNARY_MINUS ->
                value instanceof Number number ? Arithmetic.apply(Tree.Kind.MINUS, zero(number), number) : null;
            case LOGICAL_COMPLEMENT -> value instanceof Boolean truth ? !truth : null;
            default -> null;
        };
    }

    /** A zero of the same type whose difference with 0.0 is -0.0. */
    private static Number zero(Number number) {
        return number instanceof Double ? (Number) (-0.0) : number instanceof Float ? (Number) (-0.0f) : (Number) 0;
    }

    @Override
    public @Nullable Object visitBinary(BinaryTree tree, @Nullable Void unused) {
        Object left = visit(tree.getLeftOperand(), null);
        Object right = visit(tree.getRightOperand(), null);
        if (left instanceof Number a && right instanceof Number b) {
            return Arithmetic.apply(tree.getKind(), a, b);
        }
        boolean text = tree.getKind() == Tree.Kind.PLUS && (left instanceof String || right instanceof String);
        return text && left != null && right != null ? String.valueOf(left) + right : null;
    }

    @Override
    public @Nullable Object visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        return constant(tree);
    }

    @Override
    public @Nullable Object visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        return constant(tree);
    }

    private @Nullable Object constant(Tree tree) {
        Element element = element(tree);
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            return element.getSimpleName().toString();
        }
        return element instanceof VariableElement variable ? variable.getConstantValue() : null;
    }

    private @Nullable Element element(Tree tree) {
        TreePath path = TreePath.getPath(root, tree);
        return path == null ? null : trees.getElement(path);
    }

    @Override
    public @Nullable Object visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        return tree.getInitializers() == null ? null : list(tree.getInitializers());
    }

    /** A file, or a list that copies another one. */
    @Override
    public @Nullable Object visitNewClass(NewClassTree tree, @Nullable Void unused) {
        String type = String.valueOf(element(tree.getIdentifier()));
        if (tree.getClassBody() != null) {
            return null;
        }
        boolean list = type.startsWith("java.util.") && (type.endsWith("List") || type.endsWith("Set"));
        if (list && tree.getArguments().isEmpty()) {
            return List.of();
        }
        boolean single = tree.getArguments().size() == 1;
        Object argument = single ? visit(tree.getArguments().get(0), null) : null;
        boolean known = list ? argument instanceof List<?> : FILES.contains(type) || type.startsWith("java.math.Big");
        return known ? argument : null;
    }

    /** A list, a path, or the value of a number as an object. */
    @Override
    public @Nullable Object visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        Element method = element(tree.getMethodSelect());
        String type = method == null ? "" : String.valueOf(method.getEnclosingElement());
        String name = method == null ? "" : method.getSimpleName().toString();
        if (type.startsWith("java.util.") && LISTS.contains(name) && !type.endsWith("Map")) {
            return list(tree.getArguments());
        }
        boolean single = tree.getArguments().size() == 1;
        boolean wrapper = FILES.contains(type) || (type.startsWith("java.lang.") && name.equals("valueOf"));
        return single && wrapper ? visit(tree.getArguments().get(0), null) : null;
    }

    private @Nullable Object list(List<? extends ExpressionTree> expressions) {
        List<Object> values = new ArrayList<>();
        for (ExpressionTree expression : expressions) {
            Object value = visit(expression, null);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}
