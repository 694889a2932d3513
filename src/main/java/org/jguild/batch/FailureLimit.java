package org.jguild.batch;

/**
 * Stops a batch when the given number of trials has failed.
 *
 * @param failures the number of failed trials of one start, at least 1
 */
public record FailureLimit(int failures) implements StoppingRule {

    /** Rejects a limit that is met before any trial ran. */
    public FailureLimit {
        if (failures < 1) {
            throw new IllegalArgumentException("failures: " + failures);
        }
    }

    @Override
    public boolean isMet(State state) {
        return state.failed() >= failures;
    }

    @Override
    public String reason() {
        return failures == 1 ? "a trial failed" : failures + " trials failed";
    }
}
