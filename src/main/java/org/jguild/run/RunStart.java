package org.jguild.run;

import java.nio.file.Path;
import org.jguild.flag.FlagValues;

/** What can be started: a run on disk, for the first time or again, or a trial of a batch that is not on disk yet. */
public sealed interface RunStart permits Run, TrialDraft {

    /**
     * Returns the run's identity.
     *
     * @return 32 hexadecimal digits
     */
    RunId id();

    /**
     * Returns the directory in which the program runs.
     *
     * @return an absolute path; a trial that is not on disk yet will be there
     */
    Path dir();

    /**
     * Returns the run's flags.
     *
     * @return all flags with their values
     */
    FlagValues flags();

    /**
     * Reads what is recorded of the run.
     *
     * @return its record as it is now
     * @throws org.jguild.error.GuildException if the record is damaged or gone
     */
    RunSnapshot snapshot();
}
