package org.jguild.chart;

import org.jguild.text.Named;

/** The charts there are, by what they show. */
public enum ChartKind implements Named {
    /** The objective of each trial, and the best so far. */
    HISTORY,
    /** The objective against each flag. */
    SLICE,
    /** Every trial as a line across its flags. */
    PARALLEL,
    /** What a model expects over two flags. */
    CONTOUR,
    /** How much of the objective's variance each flag explains. */
    IMPORTANCE,
    /** The empirical distribution of the objective. */
    EDF,
    /** Runs by start and end. */
    TIMELINE,
    /** Curves of a scalar by step. */
    SCALARS,
    /** How Bayesian search chooses its next trial. */
    ACQUISITION;

    /**
     * Finds a kind by name.
     *
     * @param name what a user wrote
     * @return the kind
     * @throws org.jguild.error.GuildException if there is none; the message names the nearest
     */
    public static ChartKind parse(String name) {
        return Named.parse("chart", name, values());
    }
}
