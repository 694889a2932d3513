package org.jguild.batch;

import java.time.Clock;
import java.time.Duration;

/**
 * Passes on how a batch goes at the pace of a reader: at most four times a second, and once a second while nothing happens,
 * since the time goes on. The last state is always passed on. May be used by several threads.
 */
public final class LiveProgress implements BatchListener, AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Clock clock;
    private final View view;
    private final Thread ticker = new Thread(this::tickOn, "jguild-progress");
    private Progress latest;
    private String command = "";
    private Stopwatch watch;
    private Duration shownAt;
    private boolean pending;
    private boolean closed;

    /** Shows a state in place of the one before. */
    @FunctionalInterface
    public interface View {

        /**
         * Shows a state; never called by two threads at once.
         *
         * @param progress how the batch stands
         * @param elapsed how long it has been going
         * @param command the words that go on with a batch that was interrupted; empty for any other
         */
        void show(Progress progress, Duration elapsed, String command);
    }

    /**
     * Makes a listener.
     *
     * @param clock the time
     * @param view shows the states
     */
    public LiveProgress(Clock clock, View view) {
        this.clock = clock;
        this.view = view;
        ticker.setDaemon(true);
    }

    @Override
    public synchronized void progressed(Progress progress) {
        if (watch == null) {
            watch = new Stopwatch(clock);
            ticker.start();
        }
        latest = progress;
        pending = true;
        tick();
    }

    @Override
    public synchronized void interrupted(String words) {
        command = words;
        pending = latest != null;
    }

    /** Shows what is due. */
    synchronized void tick() {
        if (latest == null || closed) {
            return;
        }
        Duration now = watch.elapsed();
        if (shownAt == null) {
            show(now);
            return;
        }
        boolean paused = now.compareTo(shownAt.plus(PAUSE)) >= 0;
        boolean nextSecond = now.toSeconds() != shownAt.toSeconds();
        if (paused && (pending || nextSecond)) {
            show(now);
        }
    }

    private void show(Duration now) {
        shownAt = now;
        pending = false;
        view.show(latest, now, command);
    }

    private void tickOn() {
        try {
            while (true) {
                Thread.sleep(PAUSE.toMillis());
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows the last state, which is the one that stays. */
    @Override
    public synchronized void close() {
        if (latest != null && !closed) {
            ticker.interrupt();
            show(watch.elapsed());
        }
        closed = true;
    }
}
