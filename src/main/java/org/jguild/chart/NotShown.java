package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import org.jguild.run.RunStatus;

/** Describes the trials that charts do not show because they have no finite objective. */
final class NotShown {

    private NotShown() {}

    /** A sentence such as {@code 3 failed and 4 pruned trials not shown.}; empty if all trials are shown. */
    static String note(List<TrialRow> rows) {
        List<String> groups = new ArrayList<>();
        long last = 0;
        for (RunStatus status : List.of(
                RunStatus.ERROR,
                RunStatus.PRUNED,
                RunStatus.TERMINATED,
                RunStatus.RUNNING,
                RunStatus.STAGED,
                RunStatus.PENDING)) {
            long count = count(rows, status);
            if (count > 0) {
                groups.add(count + " " + (status == RunStatus.ERROR ? "failed" : status.text()));
                last = count;
            }
        }
        if (last > 0) {
            groups.set(groups.size() - 1, groups.get(groups.size() - 1) + trials(last));
        }
        long completed = count(rows, RunStatus.COMPLETED);
        if (completed > 0) {
            groups.add(completed + trials(completed) + " without a finite value");
        }
        return groups.isEmpty() ? "" : joined(groups) + " not shown.";
    }

    private static long count(List<TrialRow> rows, RunStatus status) {
        return rows.stream()
                .filter(row -> !row.hasValue() && row.status() == status)
                .count();
    }

    private static String trials(long count) {
        return count == 1 ? " trial" : " trials";
    }

    private static String joined(List<String> groups) {
        int last = groups.size() - 1;
        return last == 0 ? groups.get(0) : String.join(", ", groups.subList(0, last)) + " and " + groups.get(last);
    }
}
