package org.jguild.op;

import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/** The arithmetic of Java's constant expressions. */
final class Arithmetic {

    private Arithmetic() {}

    /** Returns the value of a binary operation in the type that Java gives it; null if it is not arithmetic. */
    static @Nullable Number apply(Tree.Kind kind, Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return real(kind, left.doubleValue(), right.doubleValue());
        }
        if (left instanceof Float || right instanceof Float) {
            Double result = real(kind, left.floatValue(), right.floatValue());
            return result == null ? null : (Number) result.floatValue();
        }
        boolean wide = left instanceof Long || right instanceof Long;
        Long result = integer(kind, left.longValue(), right.longValue(), wide ? 63 : 31);
        return result == null || wide ? result : (Number) result.intValue();
    }

    private static @Nullable Double real(Tree.Kind kind, double a, double b) {
        return switch (kind) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            default -> null;
        };
    }

    private static @Nullable Long integer(Tree.Kind kind, long a, long b, int shiftMask) {
        return switch (kind) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? null : (Long) (a / b);
            case REMAINDER -> b == 0 ? null : (Long) (a % b);
            case LEFT_SHIFT -> a << (b & shiftMask);
            case RIGHT_SHIFT -> a >> (b & shiftMask);
            default -> null;
        };
    }
}
