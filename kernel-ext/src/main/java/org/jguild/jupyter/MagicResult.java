package org.jguild.jupyter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a magic.
 *
 * @param shown what a bare magic displays, in this order: tables, figures, text, {@link DisplayContent}
 * @param value the value for an assignment, as in {@code Table t = %guild compare}; null for none
 */
public record MagicResult(List<Object> shown, @Nullable Object value) {

    /** Copies the list. */
    public MagicResult {
        shown = List.copyOf(shown);
    }

    /**
     * A result that is not shown, but can be assigned.
     *
     * @param value the value for an assignment
     * @return the result
     */
    public static MagicResult quiet(@Nullable Object value) {
        return new MagicResult(List.of(), value);
    }

    /**
     * A result that shows the same object that can be assigned.
     *
     * @param value the object to show and to assign; not null
     * @return the result
     */
    public static MagicResult of(Object value) {
        return new MagicResult(List.of(value), value);
    }
}
