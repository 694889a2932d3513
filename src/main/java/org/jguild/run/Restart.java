package org.jguild.run;

import java.nio.file.Path;
import org.jguild.flag.FlagValues;

/**
 * An ended run that is started again with other settings. They are recorded only when the run is locked: of two restarts at
 * the same moment, the one that is refused changes nothing.
 *
 * @param run the run
 * @param flags its flags from now on
 * @param changes records the settings; executed once, while this JVM holds the lock of the run
 */
public record Restart(Run run, FlagValues flags, Runnable changes) implements RunStart {

    @Override
    public RunId id() {
        return run.id();
    }

    @Override
    public Path dir() {
        return run.dir();
    }

    @Override
    public RunSnapshot snapshot() {
        return run.snapshot();
    }
}
