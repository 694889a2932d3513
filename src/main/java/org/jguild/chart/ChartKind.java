package org.jguild.chart;

import java.util.Arrays;
import java.util.List;
import org.jguild.text.Named;

/** The kinds of charts. */
public enum ChartKind implements Named {
    /** The objective by trial, and the best so far. */
    HISTORY("the objective by trial and the best so far; for gp the prediction interval before each trial"),
    /** The objective against each flag. */
    SLICE("the objective against each flag", true),
    /** Parallel coordinates: each trial as a line across its flags. */
    PARALLEL("every trial as a line across its flags to its objective", true),
    /** The prediction of a Gaussian process over two flags. */
    CONTOUR("the objective that a model predicts over two flags", true),
    /** The rank of the objective over pairs of flags. */
    RANK("the rank of each trial as a colour over pairs of flags", true),
    /** The share of the objective's variance that each flag explains. */
    IMPORTANCE("how much of the objective's variance each flag explains"),
    /** The empirical distribution function of the objective. */
    EDF("the share of trials that are at least as good as a value"),
    /** The start and end of each run. */
    TIMELINE("when each run began and ended"),
    /** A scalar by step, one curve per run. */
    SCALARS("a scalar by step, one curve per run"),
    /** The Gaussian process and the acquisition function of a Bayesian search. */
    ACQUISITION("how a one-flag Bayesian search chooses its next trial");

    private final String description;
    private final boolean takesFlags;

    ChartKind(String description) {
        this(description, false);
    }

    ChartKind(String description, boolean takesFlags) {
        this.description = description;
        this.takesFlags = takesFlags;
    }

    /**
     * Returns what the chart shows.
     *
     * @return a phrase for help, without a full stop
     */
    public String description() {
        return description;
    }

    /**
     * Whether a user can choose the flags that it shows.
     *
     * @return true if it shows flags
     */
    public boolean takesFlags() {
        return takesFlags;
    }

    /**
     * Returns the kinds for which a user can choose flags.
     *
     * @return their names, in order
     */
    public static List<String> withFlags() {
        return Arrays.stream(values())
                .filter(ChartKind::takesFlags)
                .map(ChartKind::shownAs)
                .toList();
    }

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
