package org.jguild.text;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes YAML in the block style of PyYAML: two blanks per level, lists in a map not indented, keys sorted, long plain text
 * folded. Every trial writes several such files, and the emitter of a YAML library takes three to five times as long.
 */
final class YamlWriter {

    private static final int WIDTH = 80;
    /** Longer keys are written in the form {@code ? key}. */
    private static final int MAX_KEY_LENGTH = 127;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(@Nullable Object value) {
        YamlWriter writer = new YamlWriter();
        if (isBlock(value)) {
            writer.block(value, 0);
        } else {
            writer.scalar(value, 2);
            writer.out.append('\n');
        }
        return writer.out.toString();
    }

    private static boolean isBlock(@Nullable Object value) {
        return (value instanceof Map<?, ?> map && !map.isEmpty()) || (value instanceof List<?> list && !list.isEmpty());
    }

    /** Writes a collection that is not empty; its first line begins at the current column. */
    private void block(@Nullable Object value, int indent) {
        if (value instanceof Map<?, ?> map) {
            map(map, indent);
        } else if (value instanceof List<?> list) {
            list(list, indent);
        }
    }

    private void map(Map<?, ?> map, int indent) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : sorted(map)) {
            if (!first) {
                indent(indent);
            }
            first = false;
            key(entry.getKey(), indent);
            Object value = entry.getValue();
            if (isBlock(value)) {
                int inner = value instanceof List ? indent : indent + 2;
                out.append('\n');
                indent(inner);
                block(value, inner);
            } else {
                out.append(' ');
                scalar(value, indent + 2);
                out.append('\n');
            }
        }
    }

    private void key(@Nullable Object key, int indent) {
        String text = inline(key);
        if (text.length() > MAX_KEY_LENGTH) {
            out.append("? ").append(text).append('\n');
            indent(indent);
            out.append(':');
        } else {
            out.append(text).append(':');
        }
    }

    private void list(List<?> list, int indent) {
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append("- ");
            if (isBlock(item)) {
                block(item, indent + 2);
            } else {
                scalar(item, indent + 2);
                out.append('\n');
            }
        }
    }

    private static List<Map.Entry<?, ?>> sorted(Map<?, ?> map) {
        Comparator<Map.Entry<?, ?>> byText = Comparator.comparing(entry -> String.valueOf(entry.getKey()));
        return map.entrySet().stream()
                .<Map.Entry<?, ?>>map(entry -> entry)
                .sorted(byText)
                .toList();
    }

    private void indent(int indent) {
        out.append(" ".repeat(indent));
    }

    private void scalar(@Nullable Object value, int indent) {
        String text = inline(value);
        int column = out.length() - (out.lastIndexOf("\n") + 1);
        if (column + text.length() > WIDTH && value instanceof String && !text.startsWith("\"")) {
            folded(text, column, indent);
        } else {
            out.append(text);
        }
    }

    /** Breaks a long line at the first single blank after the maximum width. A parser reads each line break as a blank. */
    private void folded(String text, int start, int indent) {
        int column = start;
        int edge = text.startsWith("'") ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean single = c == ' '
                    && i > edge
                    && i < text.length() - 1 - edge
                    && text.charAt(i - 1) != ' '
                    && text.charAt(i + 1) != ' ';
            if (single && column > WIDTH) {
                out.append('\n');
                indent(indent);
                column = indent;
            } else {
                out.append(c);
                column++;
            }
        }
    }

    /** A scalar or an empty collection, on one line. */
    private static String inline(@Nullable Object value) {
        if (value instanceof String text) {
            return YamlText.scalar(text, false);
        }
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof BigInteger) {
            return String.valueOf(value);
        }
        if (value instanceof Double real) {
            return FloatText.yaml(real);
        }
        if (value instanceof Integer integer) {
            return integer.toString();
        }
        if (value instanceof List) {
            return "[]";
        }
        if (value instanceof Map) {
            return "{}";
        }
        throw new IllegalArgumentException(
                "Not a YAML value: " + value.getClass().getName());
    }
}
