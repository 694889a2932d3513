package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Describes the trials that have no place in a chart. */
final class NotShown {

    private NotShown() {}

    /**
     * A sentence such as {@code 3 failed and 4 pruned trials not shown.}
     *
     * @param rows the trials that are not shown; those with a value lack a flag of the chart
     * @return empty if there are no such trials
     */
    static String note(Collection<TrialRow> rows) {
        List<String> groups = new ArrayList<>();
        long last = 0;
        for (TrialKind kind : TrialKind.values()) {
            long count = count(rows, kind);
            if (count > 0 && kind != TrialKind.EVALUATED && kind.isAdjective()) {
                groups.add(count + " " + kind.text());
                last = count;
            }
        }
        if (last > 0) {
            groups.set(groups.size() - 1, groups.get(groups.size() - 1) + trials(last));
        }
        add(groups, count(rows, TrialKind.NAN), "with the value NaN");
        add(groups, count(rows, TrialKind.MISSING), "without a value");
        add(groups, count(rows, TrialKind.WAITING), "that have not started");
        add(groups, count(rows, TrialKind.EVALUATED), "without a flag of this chart");
        return groups.isEmpty() ? "" : joined(groups) + " not shown.";
    }

    private static void add(List<String> groups, long count, String which) {
        if (count > 0) {
            groups.add(count + trials(count) + " " + (count == 1 ? which.replace("have", "has") : which));
        }
    }

    private static long count(Collection<TrialRow> rows, TrialKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static String trials(long count) {
        return count == 1 ? " trial" : " trials";
    }

    private static String joined(List<String> groups) {
        int last = groups.size() - 1;
        return last == 0 ? groups.get(0) : String.join(", ", groups.subList(0, last)) + " and " + groups.get(last);
    }
}
