package org.jguild.op;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the static final fields of a class that can be flags: numbers and booleans whose initial value is made of literals.
 * With another initial value they are no constants of the compiler any more. So only those are taken before which no code of
 * the source runs: such code would find them without a value.
 */
final class ConstantFields {

    private static final Set<String> TYPES =
            Set.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

    private ConstantFields() {}

    /**
     * Finds the fields.
     *
     * @param type the class
     * @return the name and the type of each
     */
    static Map<String, String> of(ClassTree type) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof BlockTree block && block.isStatic()) {
                return found;
            }
            if (member instanceof VariableTree field && is(field, Modifier.STATIC) && field.getInitializer() != null) {
                if (is(field, Modifier.FINAL) && isConstant(field)) {
                    found.put(field.getName().toString(), field.getType().toString());
                } else if (new OwnCode().in(field.getInitializer())) {
                    return found;
                }
            }
        }
        return found;
    }

    static boolean is(VariableTree field, Modifier modifier) {
        return field.getModifiers().getFlags().contains(modifier);
    }

    private static boolean isConstant(VariableTree field) {
        return TYPES.contains(String.valueOf(field.getType()))
                && !field.getName().contentEquals("serialVersionUID")
                && isLiteral(field.getInitializer());
    }

    private static boolean isLiteral(ExpressionTree value) {
        if (value instanceof ParenthesizedTree inner) {
            return isLiteral(inner.getExpression());
        }
        if (value instanceof UnaryTree unary) {
            return isLiteral(unary.getExpression());
        }
        if (value instanceof BinaryTree binary) {
            return isLiteral(binary.getLeftOperand()) && isLiteral(binary.getRightOperand());
        }
        return value instanceof LiteralTree;
    }

    /** Whether an expression may run code of the source: it calls a method without a qualifier, or creates an object with a body. */
    private static final class OwnCode extends Presence {

        @Override
        public Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            return tree.getMethodSelect() instanceof IdentifierTree
                    || reduce(super.visitMethodInvocation(tree, null), false);
        }

        @Override
        public Boolean visitNewClass(NewClassTree tree, @Nullable Void unused) {
            return tree.getClassBody() != null || reduce(super.visitNewClass(tree, null), false);
        }
    }
}
