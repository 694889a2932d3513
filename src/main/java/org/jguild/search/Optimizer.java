package org.jguild.search;

import java.util.Optional;
import org.jguild.flag.FlagValues;

/**
 * Proposes trials. An optimizer is a function of the history: its space, options and seed are fixed when it is
 * created, and the same history results in the same proposal, on any machine and in any process.
 */
@FunctionalInterface
public interface Optimizer {

    /**
     * Proposes the next trial.
     *
     * @param history the trials so far with their results, including failed and running trials
     * @return values for every flag of the space, including fixed ones; empty if there is nothing left to try
     */
    Optional<FlagValues> next(SearchHistory history);
}
