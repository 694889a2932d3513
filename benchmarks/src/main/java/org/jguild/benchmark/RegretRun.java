package org.jguild.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * One search of one problem, as a line of JSON stores it.
 *
 * @param optimizer who searched
 * @param problem what was searched
 * @param seed the search's seed
 * @param budget how many trials were made
 * @param regret by number of trials: how far the best point so far is above the minimum, both without noise
 * @param incumbentRegret the same for the point whose value with noise is the best
 * @param recommendedRegret the same for the point that the search recommends; null in lines of other tools
 * @param misses by number of trials: whether that point lies outside the region of the minimum; empty if the problem names none,
 *     null in lines of other tools
 * @param incumbentMisses the same for the point whose value with noise is the best
 * @param covered by number of trials: whether the interval of the recommendation has the value of its point without noise; null in
 *     lines of other tools
 * @param onBorder by number of trials: the share of the trials since the number before on which a real flag is within a thousandth of its
 *     range from a bound; null in lines of other tools
 * @param suggestSeconds for each trial the CPU time that the suggestion took
 */
record RegretRun(
        @JsonProperty("optimizer") String optimizer,
        @JsonProperty("problem") String problem,
        @JsonProperty("seed") long seed,
        @JsonProperty("budget") int budget,
        @JsonProperty("regret") Map<String, Double> regret,
        @JsonProperty("incumbent_regret") Map<String, Double> incumbentRegret,
        @JsonProperty("recommended_regret") Map<String, Double> recommendedRegret,
        @JsonProperty("misses") Map<String, Boolean> misses,
        @JsonProperty("incumbent_misses") Map<String, Boolean> incumbentMisses,
        @JsonProperty("covered") Map<String, Boolean> covered,
        @JsonProperty("on_border") Map<String, Double> onBorder,
        @JsonProperty("suggest_seconds") List<Double> suggestSeconds) {

    /** The numbers of trials after which the regret is told. */
    static final List<Integer> MARKS = List.of(5, 10, 20, 50, 100, 200);

    private static final double FLOOR = 1e-6;

    /** The regret after so many trials; null when the search was shorter. */
    Double regretAfter(int trials) {
        return regret.get(String.valueOf(trials));
    }

    /** Whether the recommended point missed the region of the minimum after so many trials; null if that was not measured. */
    Boolean isMissed(int trials) {
        return misses == null ? null : misses.get(String.valueOf(trials));
    }

    /** The same for the point with the best value; false if that was not measured. */
    boolean isMissedByLuck(int trials) {
        return incumbentMisses != null && Boolean.TRUE.equals(incumbentMisses.get(String.valueOf(trials)));
    }

    /** The decimal logarithm of the regret after so many trials, at least -6; null when the search was shorter. */
    Double logRegret(int trials) {
        Double value = regret.get(String.valueOf(trials));
        return value == null ? null : StrictMath.log10(Math.max(value, FLOOR));
    }
}
