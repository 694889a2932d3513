package org.jguild.search.prune;

import org.jguild.text.Named;

/** The pruning rules by the names a user may give them. */
public enum PruningKind implements Named {
    /** Trials worse than the median of the others are stopped. */
    MEDIAN,
    /** Only the best trials continue beyond each rung. */
    ASHA;

    private static final int MEDIAN_MIN_TRIALS = 5;
    private static final int ASHA_REDUCTION_FACTOR = 3;

    /**
     * Returns the rule with a name.
     *
     * @param name the name that a user gave
     * @return the rule of that name
     * @throws org.jguild.error.GuildException if there is none
     */
    public static PruningKind parse(String name) {
        return Named.parse("pruning rule", name, values());
    }

    /**
     * Creates the rule.
     *
     * @param after the first step at which a trial is stopped; 0 for the default of {@link PruningRule#firstStep}
     * @return the rule with the settings explained in {@code docs/optimizers.md}
     */
    public PruningRule rule(long after) {
        return switch (this) {
            case MEDIAN -> new MedianRule(after, MEDIAN_MIN_TRIALS);
            case ASHA -> new AshaRule(after, ASHA_REDUCTION_FACTOR);
        };
    }
}
