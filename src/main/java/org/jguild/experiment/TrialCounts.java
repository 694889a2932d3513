package org.jguild.experiment;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.run.RunStatus;

/** The number of trials by status. */
record TrialCounts(Map<RunStatus, Integer> counts) {

    static TrialCounts of(Stream<RunStatus> statuses) {
        Map<RunStatus, Integer> counts = new EnumMap<>(RunStatus.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new TrialCounts(counts);
    }

    int count(RunStatus status) {
        return counts.getOrDefault(status, 0);
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For example {@code 20 trials, 1 failed}. */
    String text() {
        return size()
                + (size() == 1 ? " trial" : " trials")
                + part(RunStatus.PRUNED, "pruned")
                + part(RunStatus.ERROR, "failed")
                + part(RunStatus.TERMINATED, "terminated");
    }

    private String part(RunStatus status, String word) {
        return count(status) == 0 ? "" : ", " + count(status) + " " + word;
    }
}
