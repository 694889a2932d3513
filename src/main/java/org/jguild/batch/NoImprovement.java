package org.jguild.batch;

/**
 * Stops a batch when none of the last trials, failed ones included, has improved on the best trial of the batch.
 *
 * @param trials the number of consecutive trials of one start, at least 1
 */
public record NoImprovement(int trials) implements StoppingRule {

    /** Rejects a rule that is met before any trial ran. */
    public NoImprovement {
        if (trials < 1) {
            throw new IllegalArgumentException("trials: " + trials);
        }
    }

    @Override
    public boolean isMet(State state) {
        return state.sinceBest() >= trials;
    }

    @Override
    public String reason() {
        return trials == 1
                ? "the last trial did not improve on the best"
                : "the last " + trials + " trials did not improve on the best";
    }
}
