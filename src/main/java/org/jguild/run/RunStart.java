package org.jguild.run;

import java.nio.file.Path;
import org.jguild.flag.FlagValues;

/**
 * A run that can be started: a run on disk, for the first time or again, or a trial of a batch that is not on disk yet.
 */
public sealed interface RunStart permits Run, Restart, TrialDraft {

    /**
     * Returns the id of the run.
     *
     * @return 32 hexadecimal digits
     */
    RunId id();

    /**
     * Returns the directory in which the program runs.
     *
     * @return an absolute path; it may not exist yet for a trial
     */
    Path dir();

    /**
     * Returns a directory that has the sources of the run now.
     *
     * @return the directory of the run; for a trial that is not on disk yet, the one from which its sources will be copied
     */
    default Path sources() {
        return dir();
    }

    /**
     * Returns the run's flags.
     *
     * @return all flags with their values
     */
    FlagValues flags();

    /**
     * Returns the run in the store.
     *
     * @return the run; it may not exist yet for a trial
     */
    Run run();

    /**
     * Reads the record of the run.
     *
     * @return its present record
     * @throws org.jguild.error.GuildException if the record is damaged or no longer exists
     */
    RunSnapshot snapshot();
}
