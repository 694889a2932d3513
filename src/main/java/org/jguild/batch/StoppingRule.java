package org.jguild.batch;

import java.time.Duration;
import java.util.Optional;

/** Decides when a batch stops before all its trials have run. No trial starts once a rule is met. */
public sealed interface StoppingRule permits TimeLimit, FailureLimit, NoImprovement {

    /**
     * The state of one start of a batch.
     *
     * @param elapsed the time since it started
     * @param failed the number of its failed trials, without those that the batch itself ended
     * @param sinceBest the number of its trials that have ended since the last improvement on the best of the batch
     */
    record State(Duration elapsed, int failed, int sinceBest) {}

    /**
     * Whether the batch has to stop.
     *
     * @param state the state of the batch
     * @return whether no further trial may start
     */
    boolean isMet(State state);

    /**
     * Returns when running trials are ended as well.
     *
     * @return the time since the start of the batch; empty if they may run to their end
     */
    default Optional<Duration> endsRunningAfter() {
        return Optional.empty();
    }

    /**
     * Returns why the batch stopped.
     *
     * @return a clause, as {@code the time limit of 10m was reached}
     */
    String reason();
}
