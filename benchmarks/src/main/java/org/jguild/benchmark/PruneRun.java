package org.jguild.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One search of a problem with learning curves.
 *
 * @param optimizer who searched
 * @param problem what was searched
 * @param rule the pruning rule; {@code none} without
 * @param seed the search's seed
 * @param trials how many trials were made
 * @param pruned how many of them were stopped early
 * @param steps how many steps all of them made together
 * @param regret how far the best trial that was not stopped is above the minimum
 */
record PruneRun(
        @JsonProperty("optimizer") String optimizer,
        @JsonProperty("problem") String problem,
        @JsonProperty("rule") String rule,
        @JsonProperty("seed") long seed,
        @JsonProperty("trials") int trials,
        @JsonProperty("pruned") int pruned,
        @JsonProperty("steps") long steps,
        @JsonProperty("regret") double regret) {}
