package org.jguild.search.prune;

import org.jguild.text.Named;

/** The pruning rules by the names a user may give them. */
public enum PruningKind implements Named {
    /** Trials worse than the median of the others are stopped. */
    MEDIAN,
    /** Only the best part of the trials goes on from one rung to the next. */
    ASHA;

    private static final int MEDIAN_OF_AT_LEAST = 5;
    private static final int ETA = 3;

    /**
     * Finds a rule by the name a user gave.
     *
     * @param name the name
     * @return the rule of that name
     * @throws org.jguild.error.GuildException if there is none
     */
    public static PruningKind parse(String name) {
        return Named.parse("pruning rule", name, values());
    }

    /**
     * Makes the rule.
     *
     * @param after the first step at which a trial is stopped, as {@link PruningRule#firstStep} has it
     * @return the rule with the settings that {@code docs/optimizers.md} gives reasons for
     */
    public PruningRule rule(long after) {
        return switch (this) {
            case MEDIAN -> new MedianRule(after, MEDIAN_OF_AT_LEAST);
            case ASHA -> new AshaRule(after, ETA);
        };
    }
}
