package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<TrialEnd, Integer> ended = new EnumMap<>(TrialEnd.class);
    private int interrupted;
    private int failed;
    private int sinceBest;

    TrialCounter(List<StoppingRule> rules) {
        this.rules = rules;
    }

    void start(T trial) {
        started.add(trial);
    }

    /** Counts a trial that has ended by itself or was pruned. */
    void end(TrialEnd end, boolean hasFailed, boolean isBest) {
        ended.merge(end, 1, Integer::sum);
        failed += hasFailed && end != TrialEnd.PRUNED ? 1 : 0;
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

    /** Returns the trials that have ended by themselves or were pruned. */
    TrialCounts ended() {
        return new TrialCounts(ended);
    }

    int running() {
        return started.size() - ended().size() - interrupted;
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
