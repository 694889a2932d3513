package org.jguild.flag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag of an operation.
 *
 * @param name its name
 * @param type the type that its values must have
 * @param defaultValue the default value; null if there is none
 * @param choices the allowed values; empty if all are allowed
 * @param description a description for users; empty if there is none
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
     * Creates a flag that has only a type and a default.
     *
     * @param name its name
     * @param type its type
     * @param defaultValue its default; null if there is none
     * @return the flag
     */
    public static FlagDefinition of(String name, FlagType type, @Nullable Object defaultValue) {
        return new FlagDefinition(name, type, defaultValue, List.of(), "", false);
    }
}
