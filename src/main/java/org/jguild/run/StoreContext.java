package org.jguild.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** What all runs of an open store share. */
final class StoreContext {

    /** Clocks are put right when a machine has started. */
    private static final long BOOT_SLACK_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Path home;
    private final Clock clock;
    private final JournalWriter journals;
    private final Heartbeat heartbeat;
    private final StoreGuard guard;
    private final RunIndex index;

    StoreContext(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
        Background background = new Background();
        this.journals = new JournalWriter(background);
        this.heartbeat = new Heartbeat(background, clock);
        this.guard = new StoreGuard(home.resolve("runs"));
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

    StoreGuard guard() {
        return guard;
    }

    RunIndex index() {
        return index;
    }

    /** Before when a run may have ended without its files being on the disk, as power was cut since: the start of the kernel. */
    long bootMicros() {
        long boot = Machine.bootMicros(Micros.now(clock));
        return boot == Long.MAX_VALUE ? boot : boot + BOOT_SLACK_MICROS;
    }

    /** Reads a run by itself, with what its own journal knows of it. */
    RunSnapshot read(Run run) throws DamageException, IOException {
        return RunReader.read(run, clock, journal(run));
    }

    /** What is known of a run from its own journal, or of a proto run from that of its batch; null if nothing. */
    JournalFacts journal(Run run) {
        String id = run.id().value();
        if (RunId.isId(id)) {
            return Journal.read(run.dir(), id::equals).get(id);
        }
        Path batchDir = run.dir().resolve("../..").normalize();
        String batch = batchDir.getFileName().toString();
        JournalFacts facts = Journal.read(batchDir, batch::equals).get(batch);
        return facts == null ? null : facts.ofProto();
    }
}
