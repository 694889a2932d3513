package org.jguild.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jguild.error.GuildException;

/**
 * What a search makes small or large.
 *
 * @param column the value of a run
 * @param maximize true if large is good
 */
public record Objective(ColumnSpec column, boolean maximize) {

    /**
     * Reads an objective.
     *
     * @param text a column, {@code loss}, with a minus sign before it when it is to be made large: {@code -acc}
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
     * Gives the objective as the attribute of a batch has it.
     *
     * @return {@code loss} or {@code -acc}
     */
    public String text() {
        return (maximize ? "-" : "") + column.text();
    }

    /**
     * Gives the value of one run.
     *
     * @param run the run
     * @return the number as logged, not negated, which may be NaN or infinite; empty if there is none
     */
    public OptionalDouble value(RunSnapshot run) {
        return number(column.value(run));
    }

    /**
     * Gives the value of a run of which the scalars alone are known.
     *
     * @param scalars what it logged, by name
     * @return the number as logged; empty if there is none, or the objective is no scalar
     */
    public OptionalDouble value(Map<String, ScalarSummary> scalars) {
        return number(column.value(scalars));
    }

    private static OptionalDouble number(Object value) {
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }
}
