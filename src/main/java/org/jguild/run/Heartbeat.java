package org.jguild.run;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Renews the locks that this JVM holds, so that readers who cannot look up its process see that it lives. */
final class Heartbeat {

    private final Background background;
    private final Clock clock;
    private final Set<RunLock> held = new HashSet<>();
    private boolean scheduled;

    /**
     * Prepares the heartbeat.
     *
     * @param background runs it
     * @param clock the time that the locks get, by which readers judge them
     */
    Heartbeat(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    synchronized void begin(RunLock lock) {
        held.add(lock);
        schedule();
    }

    synchronized void end(RunLock lock) {
        held.remove(lock);
    }

    private void schedule() {
        if (!scheduled && !held.isEmpty()) {
            scheduled = true;
            background.after(RunLock.HEARTBEAT, this::beat);
        }
    }

    private void beat() {
        Set<RunLock> locks;
        synchronized (this) {
            locks = new HashSet<>(held);
        }
        locks.forEach(this::beat);
        synchronized (this) {
            scheduled = false;
            schedule();
        }
    }

    private void beat(RunLock lock) {
        try {
            lock.beat(clock.instant());
        } catch (IOException e) {
            // A run that was moved away beats no longer.
            return;
        }
    }
}
