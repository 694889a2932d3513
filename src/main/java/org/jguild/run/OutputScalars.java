package org.jguild.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How scalars are read from the lines that a program prints.
 *
 * @param patterns finds scalars in addition to those of lines such as {@code loss: 0.5}
 * @param objective the name of the scalar that is minimized or maximized; null if the objective is no scalar. A printed value
 *     of this name is always a scalar, even if it repeats the value of a flag
 */
public record OutputScalars(List<ScalarPattern> patterns, @Nullable String objective) {

    /** Only lines such as {@code loss: 0.5}. */
    public static final OutputScalars DEFAULT = new OutputScalars(List.of(), "loss");

    /** Copies the list. */
    public OutputScalars {
        patterns = List.copyOf(patterns);
    }

    /**
     * Returns the settings of a run with an objective.
     *
     * @param patterns finds scalars in addition to those of lines such as {@code loss: 0.5}
     * @param objective the value that is minimized or maximized
     * @return the settings
     */
    public static OutputScalars of(List<ScalarPattern> patterns, Objective objective) {
        ColumnSpec column = objective.column();
        return new OutputScalars(patterns, column.source() == ColumnSpec.Source.SCALAR ? column.key() : null);
    }
}
