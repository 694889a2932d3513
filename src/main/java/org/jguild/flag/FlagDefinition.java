package org.jguild.flag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag of an operation.
 *
 * @param name its name
 * @param type the type its values must have
 * @param defaultValue the value when none is given; null for none
 * @param choices the values allowed; empty for any
 * @param description what it is for; empty when unknown
 * @param required whether a run needs a value
 */
public record FlagDefinition(
        String name,
        FlagType type,
        @Nullable Object defaultValue,
        List<Object> choices,
        String description,
        boolean required) {

    /** Copies the choices. */
    public FlagDefinition {
        choices = Collections.unmodifiableList(new ArrayList<>(choices));
    }

    /**
     * Makes a flag that has a type and a default alone.
     *
     * @param name its name
     * @param type its type
     * @param defaultValue its default; null for none
     * @return the flag
     */
    public static FlagDefinition of(String name, FlagType type, @Nullable Object defaultValue) {
        return new FlagDefinition(name, type, defaultValue, List.of(), "", false);
    }
}
