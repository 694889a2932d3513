package org.jguild.batch;

/**
 * A batch stops when so many trials in a row ended, well or not, and none of them improved on the best of the batch.
 *
 * @param trials how many trials of one start; at least 1
 */
public record NoImprovement(int trials) implements StoppingRule {

    /** Refuses a rule that is met before anything ran. */
    public NoImprovement {
        if (trials < 1) {
            throw new IllegalArgumentException("trials: " + trials);
        }
    }

    @Override
    public boolean isMet(Standing standing) {
        return standing.sinceBest() >= trials;
    }

    @Override
    public String reason() {
        return trials == 1
                ? "the last trial did not improve on the best"
                : "the last " + trials + " trials did not improve on the best";
    }
}
