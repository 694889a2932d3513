package org.jguild;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagEncoder;
import org.jguild.text.ArrayElements;
import org.jspecify.annotations.Nullable;

/** Converts flags from the form in which callers of the API pass them. */
final class FlagArguments {

    private FlagArguments() {}

    /** Parses assignments, one per text; if a name occurs twice, the last assignment is used. */
    static List<Assignment> assignments(String... flags) {
        Map<String, Assignment> found = new LinkedHashMap<>();
        for (String flag : Given.texts(flags, "run", "flags as NAME=VALUE")) {
            Assignment assignment = Assignment.parse(List.of(flag)).get(0);
            found.remove(assignment.name());
            found.put(assignment.name(), assignment);
        }
        return List.copyOf(found.values());
    }

    /** Merges flags; later flags replace earlier ones of the same name. */
    static List<Assignment> merged(List<Assignment> before, List<Assignment> after) {
        Map<String, Assignment> all = new LinkedHashMap<>();
        before.forEach(flag -> all.put(flag.name(), flag));
        after.forEach(flag -> all.put(flag.name(), flag));
        return new ArrayList<>(all.values());
    }

    static Assignment assignment(String name, @Nullable Object value) {
        return new Assignment(name, FlagEncoder.encode(value(name, value)));
    }

    /**
     * Returns a value in the form that flags use: integers as long, floating-point numbers as double, arrays and collections as
     * lists, null as null.
     *
     * @param name the flag, for messages
     * @throws GuildException if a flag cannot have a value of that type
     */
    static @Nullable Object value(String name, @Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float) {
            return Double.parseDouble(value.toString());
        }
        if (value instanceof BigDecimal number) {
            return real(name, number);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(item -> value(name, item)).toList();
        }
        if (value != null && value.getClass().isArray()) {
            return value(name, ArrayElements.of(value));
        }
        if (value instanceof Map<?, ?> map) {
            return map(name, map);
        }
        if (value == null
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger) {
            return value;
        }
        return text(name, value);
    }

    private static double real(String name, BigDecimal number) {
        double real = number.doubleValue();
        if (Double.isInfinite(real) || BigDecimal.valueOf(real).compareTo(number) != 0) {
            throw new GuildException("flag(\"" + name + "\", " + number
                    + "): this number has more digits than a double: round it, or pass it as text.");
        }
        return real;
    }

    private static Map<@Nullable Object, @Nullable Object> map(String name, Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> converted = new LinkedHashMap<>();
        map.forEach((key, value) -> converted.put(value(name, key), value(name, value)));
        return converted;
    }

    private static String text(String name, Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof Path
                || value instanceof File) {
            return value.toString();
        }
        throw new GuildException("flag(\"" + name + "\", …): a flag cannot be a "
                + value.getClass().getName()
                + ": use a number, a boolean, a text, an enum, a path, or an array, a collection or a map of these.");
    }
}
