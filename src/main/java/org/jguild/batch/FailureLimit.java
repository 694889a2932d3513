package org.jguild.batch;

/**
 * A batch stops when so many trials have failed.
 *
 * @param failures how many failed trials of one start are too many; at least 1
 */
public record FailureLimit(int failures) implements StoppingRule {

    /** Refuses a limit that is met before anything ran. */
    public FailureLimit {
        if (failures < 1) {
            throw new IllegalArgumentException("failures: " + failures);
        }
    }

    @Override
    public boolean isMet(Standing standing) {
        return standing.failed() >= failures;
    }

    @Override
    public String reason() {
        return failures == 1 ? "a trial failed" : failures + " trials failed";
    }
}
