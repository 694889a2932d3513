package org.jguild.search;

import java.util.Optional;
import org.jguild.flag.FlagValues;

/**
 * Proposes trials. An optimizer is a function of the history: its space, options and seed are fixed when it is made, and
 * the same history gives the same proposal, on any machine, in a fresh process as in a warm one.
 */
@FunctionalInterface
public interface Optimizer {

    /**
     * Proposes the next trial.
     *
     * @param history what was tried so far, what came out, what failed and what still runs
     * @return values for every flag of the space, the fixed ones too; empty when there is nothing left to try
     */
    Optional<FlagValues> next(SearchHistory history);
}
