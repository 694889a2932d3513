package org.jguild.batch;

import org.jguild.run.ColumnSpec;
import org.jguild.run.Objective;

/** The name under which a number that a function returns is recorded. */
final class ReturnedScalar {

    private static final String LOSS = "loss";

    private ReturnedScalar() {}

    /** Returns the scalar that the objective names; {@code loss} if the objective is a flag or an attribute. */
    static String of(Objective objective) {
        ColumnSpec column = objective.column();
        return column.source() == ColumnSpec.Source.SCALAR ? column.key() : LOSS;
    }
}
