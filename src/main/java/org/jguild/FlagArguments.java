package org.jguild;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagEncoder;
import org.jspecify.annotations.Nullable;

/** Converts flags from the form in which callers of the API pass them. */
final class FlagArguments {

    private FlagArguments() {}

    /** Parses assignments, one per text; if a name occurs twice, the last assignment is used. */
    static List<Assignment> assignments(String... flags) {
        Map<String, Assignment> found = new LinkedHashMap<>();
        for (String flag : flags) {
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
        return new Assignment(name, FlagEncoder.encode(value(value)));
    }

    /** Returns a value in the form that flags use: integers as long, floating-point numbers as double, null as null. */
    static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float) {
            return Double.parseDouble(value.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FlagArguments::value).toList();
        }
        if (value == null
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger
                || value instanceof Map<?, ?>) {
            return value;
        }
        return value.toString();
    }
}
