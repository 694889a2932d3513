package org.jguild.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;

/** The charts there are, by what they show. */
public enum ChartKind {
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
     * Gives the name by which a user asks for it.
     *
     * @return the name in lower case
     */
    public String shownAs() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a kind by name.
     *
     * @param name what a user wrote
     * @return the kind
     * @throws GuildException if there is none; the message names the nearest
     */
    public static ChartKind parse(String name) {
        List<String> known = Arrays.stream(values()).map(ChartKind::shownAs).toList();
        return Arrays.stream(values())
                .filter(kind -> kind.shownAs().equals(name))
                .findFirst()
                .orElseThrow(() -> new GuildException("Unknown chart '" + name + "'" + Nearest.hint(name, known)));
    }
}
