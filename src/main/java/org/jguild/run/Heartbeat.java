package org.jguild.run;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Renews the locks that this JVM holds, so that readers who cannot look up its process see that it lives. */
final class Heartbeat {

    private final Background background;
    private final Set<RunLock> held = new HashSet<>();
    private boolean scheduled;

    /**
     * Prepares the heartbeat.
     *
     * @param background runs it
     */
    Heartbeat(Background background) {
        this.background = background;
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
        locks.forEach(Heartbeat::beat);
        synchronized (this) {
            scheduled = false;
            schedule();
        }
    }

    private static void beat(RunLock lock) {
        try {
            lock.beat(Instant.now());
        } catch (IOException e) {
            // A run that was moved away beats no longer.
            return;
        }
    }
}
