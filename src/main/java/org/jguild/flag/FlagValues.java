package org.jguild.flag;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The flag values of one run, sorted by name.
 *
 * <p>A value is one of: {@code null}, {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link Double},
 * {@link String}, an unmodifiable {@link java.util.List} or an unmodifiable {@link Map} of such values.
 *
 * @param values flag name to value, not null; copied and unmodifiable
 */
public record FlagValues(SortedMap<String, Object> values) {

    /** The values of a run without flags. */
    public static final FlagValues NONE = new FlagValues(new TreeMap<>());

    /** Copies the map. */
    public FlagValues {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Creates flag values from any map.
     *
     * @param values flag name to value
     * @return the same values, sorted by name
     */
    public static FlagValues of(Map<String, ?> values) {
        return new FlagValues(new TreeMap<>(values));
    }

    /**
     * Returns the value of one flag.
     *
     * @param name the flag's name
     * @return its value; null if it is null or there is no such flag
     */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /**
     * Replaces or adds one value.
     *
     * @param name the flag's name
     * @param value its new value; may be null
     * @return a copy of these values with this change
     */
    public FlagValues with(String name, @Nullable Object value) {
        SortedMap<String, Object> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new FlagValues(changed);
    }

    /**
     * Replaces or adds values.
     *
     * @param others the new values
     * @return a copy of these values with these changes
     */
    public FlagValues with(FlagValues others) {
        SortedMap<String, Object> changed = new TreeMap<>(values);
        changed.putAll(others.values);
        return new FlagValues(changed);
    }

    /**
     * Returns the values as a user assigns them.
     *
     * @return for example {@code name='a b' x=0.1}, sorted by name
     */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(flag -> Assignment.render(flag.getKey(), flag.getValue()))
                .collect(Collectors.joining(" "));
    }
}
