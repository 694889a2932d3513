package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts the trials of one start of a batch and says when it is to stop.
 *
 * @param <T> a trial
 */
final class Tally<T> {

    private final List<StoppingRule> rules;
    private final long beganNanos = System.nanoTime();
    private final List<T> begun = new ArrayList<>();
    private int ended;
    private int cut;
    private int failed;
    private int pruned;
    private int sinceBest;

    Tally(List<StoppingRule> rules) {
        this.rules = rules;
    }

    void begin(T trial) {
        begun.add(trial);
    }

    /** Counts a trial that came to its own end, or was ended as hopeless. */
    void end(boolean isUnfinished, boolean isPruned, boolean isBest) {
        ended++;
        pruned += isPruned ? 1 : 0;
        failed += isUnfinished && !isPruned ? 1 : 0;
        sinceBest = isBest ? 0 : sinceBest + 1;
    }

    /** Counts a trial that the batch ended. */
    void cut() {
        cut++;
    }

    List<T> begun() {
        return List.copyOf(begun);
    }

    int size() {
        return begun.size();
    }

    /** How many came to their own end. */
    int ended() {
        return ended;
    }

    int running() {
        return begun.size() - ended - cut;
    }

    int failed() {
        return failed;
    }

    int pruned() {
        return pruned;
    }

    /** The rule by which no further trial may begin. */
    Optional<StoppingRule> met() {
        StoppingRule.Standing standing = new StoppingRule.Standing(elapsed(), failed, sinceBest);
        return rules.stream().filter(rule -> rule.isMet(standing)).findFirst();
    }

    /** The time until running trials have to be ended; null if they need not be. */
    Duration timeLeft() {
        return rules.stream()
                .flatMap(rule -> rule.endsRunningAfter().stream())
                .map(limit -> limit.minus(elapsed()))
                .min(Duration::compareTo)
                .orElse(null);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - beganNanos);
    }
}
