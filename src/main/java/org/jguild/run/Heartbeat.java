package org.jguild.run;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/**
 * Renews the locks that this JVM holds at regular intervals, so that readers that cannot look up its process see that
 * it is alive.
 */
final class Heartbeat {

    private final BackgroundExecutor background;
    private final Clock clock;
    private final Set<RunLock> held = new HashSet<>();
    private boolean scheduled;

    /**
     * Creates a heartbeat without locks.
     *
     * @param background runs the renewals
     * @param clock the time that the locks get, by which readers judge them
     */
    Heartbeat(BackgroundExecutor background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    synchronized void start(RunLock lock) {
        held.add(lock);
        schedule();
    }

    synchronized void stop(RunLock lock) {
        held.remove(lock);
    }

    private void schedule() {
        if (!scheduled && !held.isEmpty()) {
            scheduled = true;
            background.schedule(RunLock.HEARTBEAT, this::renew);
        }
    }

    private void renew() {
        Set<RunLock> locks;
        synchronized (this) {
            locks = new HashSet<>(held);
        }
        locks.forEach(this::renew);
        synchronized (this) {
            scheduled = false;
            schedule();
        }
    }

    private void renew(RunLock lock) {
        try {
            lock.renew(clock.instant());
        } catch (IOException e) {
            // The run was moved or deleted: there is no lock to renew.
            return;
        }
    }
}
