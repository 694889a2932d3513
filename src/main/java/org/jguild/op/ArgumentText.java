package org.jguild.op;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jguild.flag.FlagEncoder;
import org.jspecify.annotations.Nullable;

/** Writes flag values as programs expect them in arguments and environment variables, and as Python code. */
final class ArgumentText {

    private static final JsonMapper JSON = new JsonMapper();

    private ArgumentText() {}

    /** Returns {@code 1} for true, an empty text for false and null, and text unchanged. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "1" : "";
        }
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return json(value);
        }
        return value instanceof Double real ? real(real) : FlagEncoder.encode(value);
    }

    /** Programs read maps and lists as JSON, or as YAML, which includes it. */
    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flag value is not JSON: " + value, e);
        }
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return FlagEncoder.encode(value);
    }

    /** Returns a value as a Python expression that consists of literals only. */
    static String pythonLiteral(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Double real) {
            return pythonReal(real);
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(ArgumentText::pythonLiteral).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Map<?, ?> map ? pythonMap(map) : pythonString(value.toString());
    }

    private static String pythonReal(double value) {
        if (Double.isNaN(value)) {
            return "(1e999 - 1e999)";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "1e999" : "-1e999";
        }
        return FlagEncoder.encode(value);
    }

    private static String pythonMap(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> pythonLiteral(entry.getKey()) + ": " + pythonLiteral(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** ASCII only, since the locale of a machine may not support other characters. */
    private static String pythonString(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\U%08x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('\'').toString();
    }
}
