package org.jguild.run;

import java.util.OptionalDouble;

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
     * @throws org.jguild.error.GuildException if it is not exactly one column
     */
    public static Objective parse(String text) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the objective as the attribute of a batch has it.
     *
     * @return {@code loss} or {@code -acc}
     */
    public String text() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the value of one run.
     *
     * @param run the run
     * @return the number as logged, not negated, which may be NaN or infinite; empty if there is none
     */
    public OptionalDouble value(Run run) {
        throw new UnsupportedOperationException();
    }
}
