package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jguild.run.RunId;
import org.jguild.run.RunList;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;

/** Selects the runs that a user names in order to delete or restore them. */
final class NamedRuns {

    private NamedRuns() {}

    /** The named runs; all if none is named. */
    static List<RunId> select(RunList list, List<String> specs) {
        return specs.isEmpty() ? all(list) : named(list, specs);
    }

    private static List<RunId> all(RunList list) {
        List<RunId> ids =
                new ArrayList<>(list.runs().stream().map(RunSnapshot::id).toList());
        list.unreadable().forEach(run -> ids.add(run.id()));
        return ids;
    }

    /** Numbers refer to the list; ids may also be those of batches and of runs that cannot be read. */
    private static List<RunId> named(RunList list, List<String> specs) {
        List<RunId> ids = new ArrayList<>();
        for (String spec : specs) {
            List<RunId> hidden = ListedRuns.isId(spec) ? hidden(list, spec) : List.of();
            if (hidden.size() == 1) {
                ids.addAll(hidden);
            } else {
                RunSelection.select(list.withoutBatches().runs(), List.of(spec)).forEach(run -> ids.add(run.id()));
            }
        }
        return ids;
    }

    private static List<RunId> hidden(RunList list, String prefix) {
        List<RunId> found = new ArrayList<>();
        list.runs().stream().filter(RunSnapshot::isBatch).forEach(run -> found.add(run.id()));
        list.unreadable().forEach(run -> found.add(run.id()));
        found.removeIf(id -> !id.value().startsWith(prefix));
        return found;
    }
}
