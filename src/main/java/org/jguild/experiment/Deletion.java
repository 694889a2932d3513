package org.jguild.experiment;

import java.util.List;
import org.jguild.run.RunId;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;

/**
 * The result of a deletion.
 *
 * @param deleted how many runs were deleted
 * @param running how many runs were not deleted, because all were requested and these are running
 */
public record Deletion(int deleted, int running) {

    static Deletion of(RunStore store, List<String> runs, boolean permanently) {
        RunList list = store.list();
        store.reconcile(list);
        List<RunId> ids = NamedRuns.select(list, runs);
        List<RunId> running = runs.isEmpty()
                ? list.runs().stream()
                        .filter(run -> run.status() == RunStatus.RUNNING)
                        .map(RunSnapshot::id)
                        .toList()
                : List.of();
        ids.removeAll(running);
        return new Deletion(store.delete(ids, permanently), running.size());
    }
}
