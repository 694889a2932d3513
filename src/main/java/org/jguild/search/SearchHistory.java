package org.jguild.search;

import java.util.Comparator;
import java.util.List;

/**
 * What was tried so far in one search, ordered by trial number. The order in which trials finished is not part of it.
 *
 * @param trials the trials; sorted by number when the history is made
 */
public record SearchHistory(List<Trial> trials) {

    /** The history of a search that has not begun. */
    public static final SearchHistory EMPTY = new SearchHistory(List.of());

    /** Sorts the trials by number. */
    public SearchHistory {
        trials = trials.stream().sorted(Comparator.comparingInt(Trial::number)).toList();
    }

    /**
     * Gives the number of the next trial.
     *
     * @return one more than the highest number so far; 0 at first
     */
    public int nextNumber() {
        return trials.isEmpty() ? 0 : trials.get(trials.size() - 1).number() + 1;
    }
}
