package org.jguild.batch;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Passes the progress of a batch on at a limited rate: at most four times a second, and once a second while nothing happens,
 * since the elapsed time changes. The last state is always passed on. Safe for several threads.
 */
public final class LiveProgress implements BatchListener, AutoCloseable {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(250);

    private final Clock clock;
    private final View view;
    private final Thread ticker = new Thread(this::tickRepeatedly, "jguild-progress");
    private @Nullable Progress latest;
    private String command = "";
    private @Nullable Stopwatch stopwatch;
    private @Nullable Duration shownAt;
    private boolean pending;
    private boolean closed;

    /** Shows a state in place of the previous one. */
    @FunctionalInterface
    public interface View {

        /**
         * Shows a state; never called by two threads at once.
         *
         * @param progress the progress of the batch
         * @param elapsed the time since the batch started
         * @param command the command that continues an interrupted batch; empty if it was not interrupted
         */
        void show(Progress progress, Duration elapsed, String command);
    }

    /**
     * Creates a listener.
     *
     * @param clock the clock for the elapsed time
     * @param view shows the states
     */
    public LiveProgress(Clock clock, View view) {
        this.clock = clock;
        this.view = view;
        ticker.setDaemon(true);
    }

    @Override
    public synchronized void progressed(Progress progress) {
        if (stopwatch == null) {
            stopwatch = new Stopwatch(clock);
            ticker.start();
        }
        latest = progress;
        pending = true;
        tick();
    }

    @Override
    public synchronized void interrupted(String continuation) {
        command = continuation;
        pending = latest != null;
    }

    /** Shows the latest state if it is due. */
    synchronized void tick() {
        if (latest == null || stopwatch == null || closed) {
            return;
        }
        Duration now = stopwatch.elapsed();
        if (shownAt == null) {
            show(latest, now);
            return;
        }
        boolean intervalOver = now.compareTo(shownAt.plus(MIN_INTERVAL)) >= 0;
        boolean nextSecond = now.toSeconds() != shownAt.toSeconds();
        if (intervalOver && (pending || nextSecond)) {
            show(latest, now);
        }
    }

    private void show(Progress progress, Duration now) {
        shownAt = now;
        pending = false;
        view.show(progress, now, command);
    }

    private void tickRepeatedly() {
        try {
            while (true) {
                Thread.sleep(MIN_INTERVAL.toMillis());
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows the last state, which remains on the screen. */
    @Override
    public synchronized void close() {
        if (latest != null && stopwatch != null && !closed) {
            ticker.interrupt();
            show(latest, stopwatch.elapsed());
        }
        closed = true;
    }
}
