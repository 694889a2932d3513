package org.jguild.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The objects that all runs of an open store share. */
final class StoreContext {

    /** The clock may be corrected by this much after a machine has booted. */
    private static final long BOOT_CLOCK_TOLERANCE_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Path home;
    private final Clock clock;
    private final JournalWriter journals;
    private final Heartbeat heartbeat;
    private final StoreLock lock;
    private final RunIndex index;

    StoreContext(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
        BackgroundExecutor background = new BackgroundExecutor();
        this.journals = new JournalWriter(background);
        this.heartbeat = new Heartbeat(background, clock);
        this.lock = new StoreLock(home.resolve("runs"));
        this.index = new RunIndex(this);
    }

    Path home() {
        return home;
    }

    Clock clock() {
        return clock;
    }

    JournalWriter journals() {
        return journals;
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    StoreLock lock() {
        return lock;
    }

    RunIndex index() {
        return index;
    }

    /**
     * Returns the time of the last boot, plus a tolerance. The files of a run that ended before it may have been lost
     * in a power failure.
     */
    long bootMicros() {
        long boot = Machine.bootMicros(Micros.now(clock));
        return boot == Long.MAX_VALUE ? boot : boot + BOOT_CLOCK_TOLERANCE_MICROS;
    }

    /** Reads a run, with what its own journal records about it. */
    @Nullable
    RunSnapshot read(Run run) throws DamageException, IOException {
        return RunReader.read(run, clock, journal(run));
    }

    /**
     * Returns what its own journal records about a run, or the journal of its batch about a proto run; null if nothing.
     */
    @Nullable
    JournalFacts journal(Run run) {
        String id = run.id().value();
        if (RunId.isId(id)) {
            return Journal.read(run.dir(), id::equals).get(id);
        }
        Path batchDir = run.dir().resolve("../..").normalize();
        String batch = String.valueOf(batchDir.getFileName());
        JournalFacts facts = Journal.read(batchDir, batch::equals).get(batch);
        return facts == null ? null : facts.ofProto();
    }
}
