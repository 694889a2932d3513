package org.jguild.run;

import org.jspecify.annotations.Nullable;

/**
 * How scalars are read from the lines that a program prints.
 *
 * @param objective the name of the scalar that is minimized or maximized; null if the objective is no scalar. A printed value
 *     of this name is always a scalar, even if it repeats the value of a flag
 */
public record OutputScalars(@Nullable String objective) {

    /** Only lines such as {@code loss: 0.5}. */
    public static final OutputScalars DEFAULT = new OutputScalars("loss");

    /**
     * Returns the default for a run with an objective.
     *
     * @param objective the value that is minimized or maximized
     * @return the settings
     */
    public static OutputScalars of(Objective objective) {
        ColumnSpec column = objective.column();
        return new OutputScalars(column.source() == ColumnSpec.Source.SCALAR ? column.key() : null);
    }
}
