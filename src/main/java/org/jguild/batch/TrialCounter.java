package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the trials of one start of a batch and checks the stopping rules.
 *
 * @param <T> a trial
 */
final class TrialCounter<T> {

    private final List<StoppingRule> rules;
    private final long startNanos = System.nanoTime();
    private final List<T> started = new ArrayList<>();
    private int ended;
    private int interrupted;
    private int failed;
    private int pruned;
    private int sinceBest;

    TrialCounter(List<StoppingRule> rules) {
        this.rules = rules;
    }

    void start(T trial) {
        started.add(trial);
    }

    /** Counts a trial that has ended by itself or was pruned. */
    void end(boolean hasFailed, boolean isPruned, boolean isBest) {
        ended++;
        pruned += isPruned ? 1 : 0;
        failed += hasFailed && !isPruned ? 1 : 0;
        sinceBest = isBest ? 0 : sinceBest + 1;
    }

    /** Counts a trial that the batch itself ended. */
    void endInterrupted() {
        interrupted++;
    }

    List<T> started() {
        return List.copyOf(started);
    }

    int startedCount() {
        return started.size();
    }

    /** Returns the number of trials that have ended by themselves or were pruned. */
    int ended() {
        return ended;
    }

    int running() {
        return started.size() - ended - interrupted;
    }

    int failed() {
        return failed;
    }

    int pruned() {
        return pruned;
    }

    /** Returns the rule that is met, so that no further trial may start. */
    Optional<StoppingRule> metRule() {
        StoppingRule.State state = new StoppingRule.State(elapsed(), failed, sinceBest);
        return rules.stream().filter(rule -> rule.isMet(state)).findFirst();
    }

    /** Returns the time until running trials have to be ended; null without such a limit. */
    @Nullable
    Duration timeLeft() {
        return rules.stream()
                .flatMap(rule -> rule.endsRunningAfter().stream())
                .map(limit -> limit.minus(elapsed()))
                .min(Duration::compareTo)
                .orElse(null);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
