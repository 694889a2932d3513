package org.jguild.flag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jguild.text.FloatText;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/** Encodes flag values as text that {@link FlagDecoder} decodes. */
public final class FlagEncoder {

    private FlagEncoder() {}

    /**
     * Encodes one value: {@code yes}, {@code null}, {@code 0.1}, {@code [a, 1, 'x,y']}.
     *
     * @param value any flag value
     * @return text that decodes to an equal value
     */
    public static String encode(@Nullable Object value) {
        return encode(value, FloatText::yaml);
    }

    /** Like {@link #encode(Object)} with another format for real numbers. */
    static String encode(@Nullable Object value, DoubleFunction<String> reals) {
        if (value instanceof String text) {
            String yaml = Yaml.text(text, false);
            boolean readable =
                    text.equals(FlagDecoder.decodeFunctions(yaml)) && Balance.atEnd(yaml) == Balance.Open.NOTHING;
            // some text is text in YAML too, but has another meaning as the value of a flag, such as inf or a[
            return readable ? yaml : Yaml.quoted(text);
        }
        return value instanceof FlagFunction function ? function.text() : item(value, reals);
    }

    private static String item(@Nullable Object value, DoubleFunction<String> reals) {
        if (value instanceof String text) {
            return Yaml.text(text, true);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Double || value instanceof Float) {
            return reals.apply(((Number) value).doubleValue());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> item(item, reals)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, reals);
        }
        return String.valueOf(value);
    }

    private static String map(Map<?, ?> map, DoubleFunction<String> reals) {
        return map.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                .map(entry -> item(entry.getKey(), reals) + ": " + item(entry.getValue(), reals))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
