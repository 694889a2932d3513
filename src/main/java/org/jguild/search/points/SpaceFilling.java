package org.jguild.search.points;

import org.jguild.search.SearchHistory;

/**
 * Which trials after the initial design fill the space, whatever the model expects. A model that has found a good valley in noisy trials
 * of a single flag would otherwise miss a better one; with several flags that costs more than it gains.
 *
 * @param early of the first twenty trials, one in so many
 * @param later of the others, one in so many
 */
public record SpaceFilling(int early, int later) {

    /** No trial. */
    public static final SpaceFilling NONE = new SpaceFilling(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final int EARLY_TRIALS = 20;
    /** Fewer earlier trials, as the defaults of a program and other known points, leave gaps. */
    private static final int WARM_START = 10;

    /**
     * Whether the next trial fills the space.
     *
     * @param history the trials so far; at least ten earlier ones, which have negative numbers, have filled the space as the first twenty
     *     trials do
     * @return whether it is one of those
     */
    public boolean includesNext(SearchHistory history) {
        int number = history.nextNumber();
        boolean informed =
                history.trials().stream().filter(trial -> trial.number() < 0).count() >= WARM_START;
        int every = number < EARLY_TRIALS && !informed ? early : later;
        return number % every == every - 1;
    }
}
