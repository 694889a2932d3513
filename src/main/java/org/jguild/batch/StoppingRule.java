package org.jguild.batch;

import java.time.Duration;
import java.util.Optional;

/** When a batch stops although there are trials left to make. No trial begins once a rule is met. */
public sealed interface StoppingRule permits TimeLimit, FailureLimit, NoImprovement {

    /**
     * How one start of a batch stands.
     *
     * @param elapsed the time since it began
     * @param failed how many of its trials failed; those that the batch ended itself are not among them
     * @param sinceBest how many of its trials ended since one improved on the best of the batch
     */
    record Standing(Duration elapsed, int failed, int sinceBest) {}

    /**
     * Tells whether the batch is to stop.
     *
     * @param standing how it stands
     * @return whether no further trial may begin
     */
    boolean isMet(Standing standing);

    /**
     * Tells when trials that run are ended, too.
     *
     * @return the time after which they are; empty if they may come to their end
     */
    default Optional<Duration> endsRunningAfter() {
        return Optional.empty();
    }

    /**
     * Says why the batch stopped.
     *
     * @return a clause, as {@code the time limit of 10m is over}
     */
    String reason();
}
