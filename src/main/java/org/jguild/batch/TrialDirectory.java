package org.jguild.batch;

import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStart;

/** Reads the record of a trial that has ended, whatever its program did to its directory. */
final class TrialDirectory {

    private TrialDirectory() {}

    /** Returns the record; empty if it was deleted or is damaged. */
    static Optional<RunSnapshot> find(RunStart trial) {
        try {
            return Optional.of(trial.snapshot());
        } catch (GuildException e) {
            return Optional.empty();
        }
    }
}
