package org.jguild.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/**
 * The value that a search minimizes or maximizes.
 *
 * @param column the value of a run
 * @param maximize true to maximize, false to minimize
 */
public record Objective(ColumnSpec column, boolean maximize) {

    /**
     * Parses an objective.
     *
     * @param text a column, such as {@code loss}, with a minus sign before it to maximize: {@code -acc}
     * @return the objective
     * @throws GuildException if it is not exactly one column
     */
    public static Objective parse(String text) {
        boolean maximize = text.startsWith("-");
        List<ColumnSpec> columns = ColumnSpec.parse(maximize ? text.substring(1) : text);
        if (columns.size() != 1) {
            throw new GuildException("Objective '" + text + "' has " + columns.size() + " columns; name one.");
        }
        return new Objective(columns.get(0), maximize);
    }

    /**
     * Returns the objective as it is written in the attribute of a batch.
     *
     * @return {@code loss} or {@code -acc}
     */
    public String text() {
        return (maximize ? "-" : "") + column.text();
    }

    /**
     * Returns the value of one run.
     *
     * @param run the run
     * @return the number as logged, not negated, which may be NaN or infinite; empty if there is none
     */
    public OptionalDouble value(RunSnapshot run) {
        return number(column.value(run));
    }

    /**
     * Returns the value of a run of which only the scalars are known.
     *
     * @param scalars its scalars by name
     * @return the number as logged; empty if there is none, or if the objective is not a scalar
     */
    public OptionalDouble value(Map<String, ScalarSummary> scalars) {
        return number(column.value(scalars));
    }

    private static OptionalDouble number(@Nullable Object value) {
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }
}
