package org.jguild.search.prune;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;

/** The pruning rules by the names a user may give them. */
public enum PruningKind {
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
     * @throws GuildException if there is none
     */
    public static PruningKind parse(String name) {
        List<String> known = Arrays.stream(values()).map(PruningKind::shownAs).toList();
        if (!known.contains(name)) {
            throw new GuildException("Unknown pruning rule '" + name + "'" + Nearest.hint(name, known));
        }
        return values()[known.indexOf(name)];
    }

    /**
     * Returns the name of the rule.
     *
     * @return {@code median}, {@code asha}
     */
    public String shownAs() {
        return name().toLowerCase(Locale.ROOT);
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
