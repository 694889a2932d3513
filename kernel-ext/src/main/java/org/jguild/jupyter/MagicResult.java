package org.jguild.jupyter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a magic hands back.
 *
 * @param shown what a bare magic displays, in this order: tables, figures, text, {@link DisplayContent}
 * @param value what an assigned magic gives, as in {@code Table t = %guild compare}; null when it gives nothing
 */
public record MagicResult(List<Object> shown, @Nullable Object value) {

    /** Copies the list. */
    public MagicResult {
        shown = List.copyOf(shown);
    }

    /**
     * A result that is not shown, only given when assigned.
     *
     * @param value what an assignment gets; null for nothing
     * @return the result
     */
    public static MagicResult quiet(@Nullable Object value) {
        return new MagicResult(List.of(), value);
    }

    /**
     * A result that shows the very object that an assignment gets.
     *
     * @param value what is shown and given; not null
     * @return the result
     */
    public static MagicResult of(Object value) {
        return new MagicResult(List.of(value), value);
    }
}
