package org.jguild.op;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagType;
import org.jguild.text.JavaLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A static field of a Java source, or a variable of a notebook, as a flag.
 *
 * @param name its name
 * @param type the name of its type, such as {@code double} or {@code java.lang.Double}
 * @param initial its initial value as text, as the launcher reported it; null for null, and for a constant
 */
record JavaFlag(String name, String type, @Nullable String initial) {

    FlagDefinition definition() {
        return FlagDefinition.of(name, flagType(), initial == null ? null : initialValue());
    }

    /** Returns the type name without its package; for a boxed type, the name of the primitive type. */
    private String primitiveName() {
        return switch (type) {
            case "java.lang.Integer" -> "int";
            case "java.lang.Character" -> "char";
            case "java.lang.String" -> "String";
            default -> type.substring(type.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        };
    }

    private boolean isPrimitive() {
        return !type.contains(".");
    }

    /** Whether a value is the initial one, or none is given, so that the field is left as it is. */
    boolean isUnchanged(@Nullable Object value) {
        return Objects.equals(value, definition().defaultValue());
    }

    /** A floating-point field keeps integers as integers, as in a Python script, so that flags of both are equal. */
    private FlagType flagType() {
        return switch (primitiveName()) {
            case "boolean" -> FlagType.BOOLEAN;
            case "byte", "short", "int", "long" -> FlagType.INT;
            case "float", "double" -> FlagType.NUMBER;
            default -> FlagType.STRING;
        };
    }

    private @Nullable Object initialValue() {
        return switch (flagType()) {
            case BOOLEAN -> Boolean.valueOf(initial);
            case INT -> Long.valueOf(initial);
            case NUMBER, FLOAT -> Double.valueOf(initial);
            case STRING, ANY -> initial;
        };
    }

    /**
     * Returns a value as an argument of the launcher.
     *
     * @param source the name of the source, for messages
     * @param value the flag's value
     * @return {@code NAME=VALUE}, or {@code NAME} for null
     * @throws GuildException if the field cannot hold the value
     */
    String argument(String source, @Nullable Object value) {
        if (value == null) {
            if (isPrimitive()) {
                throw wrong(source, null, "which cannot be null");
            }
            return name;
        }
        return name + "=" + text(source, value);
    }

    /**
     * Returns a value as a literal in the source code of a notebook.
     *
     * @param source the name of the notebook, for messages
     * @param value the flag's value
     * @return an expression of the type of the variable, in ASCII characters
     * @throws GuildException if the variable cannot hold the value
     */
    String literal(String source, @Nullable Object value) {
        if (value == null) {
            if (isPrimitive()) {
                throw wrong(source, null, "which cannot be null");
            }
            return "null";
        }
        String text = text(source, value);
        return switch (primitiveName()) {
            case "String" -> ascii(JavaLiteral.string(text));
            case "long" -> text + "L";
            case "double" -> expression(text, "Double", "");
            case "float" -> expression(text, "Float", "f");
            default -> text;
        };
    }

    private static String expression(String text, String type, String suffix) {
        return switch (text) {
            case "NaN" -> type + ".NaN";
            case "Infinity" -> type + ".POSITIVE_INFINITY";
            case "-Infinity" -> type + ".NEGATIVE_INFINITY";
            default -> text + suffix;
        };
    }

    /** Writes other characters as escapes, since the locale of a machine may not support them in arguments. */
    private static String ascii(String literal) {
        StringBuilder escaped = new StringBuilder();
        literal.chars().forEach(c -> escaped.append(c <= '~' ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return escaped.toString();
    }

    private String text(String source, Object value) {
        return switch (primitiveName()) {
            case "boolean" -> truth(source, value);
            case "byte" -> integer(source, value, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short" -> integer(source, value, Short.MIN_VALUE, Short.MAX_VALUE);
            case "int" -> integer(source, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long" -> integer(source, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case "float" -> real(source, value, Float.MAX_VALUE);
            case "double" -> real(source, value, Double.MAX_VALUE);
            case "char" -> character(source, value);
            default -> value instanceof String text ? text : FlagEncoder.encode(value);
        };
    }

    private String truth(String source, Object value) {
        if (value instanceof Number number) {
            return Boolean.toString(number.doubleValue() != 0);
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        throw wrong(source, value, "which is either true or false");
    }

    private String integer(String source, Object value, long min, long max) {
        String allowed = "which takes integers from " + min + " to " + max;
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw wrong(source, value, allowed);
        }
        try {
            BigInteger exact = new BigDecimal(number.toString()).toBigIntegerExact();
            if (exact.compareTo(BigInteger.valueOf(min)) >= 0 && exact.compareTo(BigInteger.valueOf(max)) <= 0) {
                return exact.toString();
            }
        } catch (ArithmeticException e) {
            throw wrong(source, value, allowed);
        }
        throw wrong(source, value, allowed);
    }

    private String real(String source, Object value, double max) {
        if (!(value instanceof Number number)) {
            throw wrong(source, value, "which takes a number");
        }
        double real = number.doubleValue();
        boolean overflows = Double.isFinite(real) ? Math.abs(real) > max : !(value instanceof Double);
        if (overflows) {
            throw wrong(source, value, "which takes numbers up to " + max);
        }
        return Double.toString(real);
    }

    private String character(String source, Object value) {
        String text = ArgumentText.of(value);
        if (text.length() != 1) {
            throw wrong(source, value, "which takes one character");
        }
        return text;
    }

    private GuildException wrong(String source, @Nullable Object value, String allowed) {
        String declared = type.startsWith("java.lang.") ? type.substring("java.lang.".length()) : type;
        return new GuildException(name + "=" + FlagEncoder.encode(value) + ": " + source + " declares '" + declared
                + " " + name + "', " + allowed + ".");
    }
}
