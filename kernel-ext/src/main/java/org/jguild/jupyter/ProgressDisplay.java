package org.jguild.jupyter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jguild.batch.BatchListener;
import org.jguild.batch.Progress;

/** Shows how a batch goes on as one line, replaced in place at most four times a second. */
final class ProgressDisplay implements BatchListener, AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Frontend frontend;
    private final Clock clock;
    private String display;
    private Instant shownAt = Instant.MIN;
    private Progress pending;

    ProgressDisplay(Frontend frontend, Clock clock) {
        this.frontend = frontend;
        this.clock = clock;
    }

    @Override
    public void progressed(Progress progress) {
        pending = progress;
        Instant now = clock.instant();
        if (shownAt.equals(Instant.MIN) || now.isAfter(shownAt.plus(PAUSE))) {
            shownAt = now;
            show();
        }
    }

    /** Shows the last state, which is what a saved notebook keeps. */
    @Override
    public void close() {
        if (pending != null) {
            show();
        }
    }

    private void show() {
        DisplayContent line = DisplayContent.text(pending.text());
        pending = null;
        if (display == null) {
            display = frontend.display(line);
        } else {
            frontend.updateDisplay(display, line);
        }
    }
}
