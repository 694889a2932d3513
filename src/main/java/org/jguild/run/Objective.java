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
        return of(maximize ? text.substring(1) : text, maximize);
    }

    /**
     * Returns the objective of a column.
     *
     * @param column a column, such as {@code loss}; a minus sign before it belongs to its name
     * @param maximize true to maximize, false to minimize
     * @return the objective
     * @throws GuildException if it is not exactly one column
     */
    public static Objective of(String column, boolean maximize) {
        List<ColumnSpec> columns = ColumnSpec.parse(column);
        if (columns.size() != 1) {
            throw new GuildException("Objective '" + column + "' has " + columns.size() + " columns; name one.");
        }
        return new Objective(columns.get(0), maximize);
    }

    /**
     * Returns the objective of a search for the minimum.
     *
     * @param text a column, such as {@code loss}
     * @return the objective
     * @throws GuildException if it is not exactly one column, or begins with a minus sign
     */
    public static Objective minimizing(String text) {
        if (text.startsWith("-")) {
            throw new GuildException("To minimize '" + text + "' is to maximize '" + text.substring(1) + "': maximize '"
                    + text.substring(1) + "' instead, without a minus.");
        }
        return of(text, false);
    }

    /**
     * Returns the objective of a search for the maximum.
     *
     * @param text a column, such as {@code acc}
     * @return the objective
     * @throws GuildException if it is not exactly one column, or begins with a minus sign
     */
    public static Objective maximizing(String text) {
        if (text.startsWith("-")) {
            throw new GuildException("To maximize '" + text + "' is to minimize '" + text.substring(1) + "': minimize '"
                    + text.substring(1) + "' instead, without a minus.");
        }
        return of(text, true);
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
