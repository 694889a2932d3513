package org.jguild.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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
 * @param regret after each trial, how far the best one that was not stopped is above the minimum; infinite when there is none
 */
record PruneRun(
        @JsonProperty("optimizer") String optimizer,
        @JsonProperty("problem") String problem,
        @JsonProperty("rule") String rule,
        @JsonProperty("seed") long seed,
        @JsonProperty("trials") int trials,
        @JsonProperty("pruned") int pruned,
        @JsonProperty("steps") long steps,
        @JsonProperty("regret") List<Double> regret) {

    private static final double FLOOR = 1e-6;

    /** The decimal logarithm of the regret when so many steps were made, at least -6. */
    double logRegret(double afterSteps) {
        int finished = (int) Math.min(trials, Math.max(1, trials * afterSteps / steps));
        return StrictMath.log10(Math.max(regret.get(finished - 1), FLOOR));
    }
}
