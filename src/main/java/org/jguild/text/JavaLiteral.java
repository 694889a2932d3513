package org.jguild.text;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values as Java source code. */
public final class JavaLiteral {

    /** The maximum number of pairs that {@code Map.of} accepts. */
    private static final int MAX_MAP_OF = 10;

    private JavaLiteral() {}

    /**
     * Writes a value as a Java expression.
     *
     * @param value a value as {@link Yaml#read} returns it, but not null
     * @return for example {@code 0.5}, {@code 5000000000L}, {@code List.of(1, "x")}, for source code that imports
     *     {@code java.util}; map entries whose value is null are omitted
     */
    public static String of(Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Long integer) {
            return integer == integer.intValue() ? integer.toString() : integer + "L";
        }
        if (value instanceof BigInteger large) {
            return "new java.math.BigInteger(\"" + large + "\")";
        }
        if (value instanceof Double real) {
            return real(real);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JavaLiteral::of).collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return value instanceof Map<?, ?> map ? map(map) : String.valueOf(value);
    }

    private static String map(Map<?, ?> values) {
        boolean small = values.size() <= MAX_MAP_OF;
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> {
                    String pair = of(entry.getKey()) + ", " + of(entry.getValue());
                    return small ? pair : "Map.entry(" + pair + ")";
                })
                .collect(Collectors.joining(", ", small ? "Map.of(" : "Map.ofEntries(", ")"));
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(value);
    }

    /**
     * Writes text as a string literal.
     *
     * @param text any text
     * @return the literal, including the quotes, on one line
     */
    public static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c < ' ' ? "\\%03o".formatted((int) c) : String.valueOf(c));
            }
        }
        return literal.append('"').toString();
    }
}
