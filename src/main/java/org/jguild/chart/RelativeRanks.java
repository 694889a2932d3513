package org.jguild.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ranks trials by their objective. */
final class RelativeRanks {

    private RelativeRanks() {}

    /**
     * The rank of each trial, from 0 for the best to 1 for the worst. Trials with the same objective have the same rank.
     *
     * @param trials the trials, for the direction of the objective
     * @param rows trials with a finite objective
     */
    static List<Double> of(Trials trials, List<TrialRow> rows) {
        double[] sorted = rows.stream()
                .mapToDouble(row -> trials.minimized(row.value()))
                .sorted()
                .distinct()
                .toArray();
        List<Double> relativeRanks = new ArrayList<>();
        for (TrialRow row : rows) {
            int rank = Arrays.binarySearch(sorted, trials.minimized(row.value()));
            relativeRanks.add(sorted.length == 1 ? 0 : Numbers.rounded((double) rank / (sorted.length - 1)));
        }
        return relativeRanks;
    }
}
