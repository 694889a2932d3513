package org.jguild.chart;

import org.jguild.text.Named;

/** The kinds of charts. */
public enum ChartKind implements Named {
    /** The objective by trial, and the best so far. */
    HISTORY,
    /** The objective against each flag. */
    SLICE,
    /** Parallel coordinates: each trial as a line across its flags. */
    PARALLEL,
    /** The prediction of a Gaussian process over two flags. */
    CONTOUR,
    /** The share of the objective's variance that each flag explains. */
    IMPORTANCE,
    /** The empirical distribution function of the objective. */
    EDF,
    /** The start and end of each run. */
    TIMELINE,
    /** A scalar by step, one curve per run. */
    SCALARS,
    /** The Gaussian process and the acquisition function of a Bayesian search. */
    ACQUISITION;

    /**
     * Parses the name of a kind.
     *
     * @param name the name, as a user typed it
     * @return the kind
     * @throws org.jguild.error.GuildException if the name is unknown; the message suggests the most similar one
     */
    public static ChartKind parse(String name) {
        return Named.parse("chart", name, values());
    }
}
