package org.jguild.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The runs used last, each with what was read of it: a search reads its trials as they end and all when it is over, and charts
 * and tables read them again.
 */
final class KnownRuns {

    /** Some 3 kB each. */
    private static final int MOST = 10_000;

    private final Map<Path, Run> runs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Run> eldest) {
            return size() > MOST;
        }
    };

    /** The run of a directory, whichever batch it belongs to. */
    synchronized Run at(Path dir) {
        return runs.computeIfAbsent(dir, Run::new);
    }

    /** Keeps a run that is not in its directory yet. */
    synchronized void keep(Run draft) {
        runs.put(draft.dir(), draft);
    }

    /** The run of a directory as a trial of a batch. */
    synchronized Run at(Path dir, Path batchDir) {
        return runs.compute(
                dir,
                (same, known) -> known != null
                                && known.batchDir().filter(batchDir::equals).isPresent()
                        ? known
                        : new Run(dir, batchDir));
    }
}
