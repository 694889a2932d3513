package org.jguild.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import org.jguild.batch.BatchListener;
import org.jguild.batch.LiveProgress;
import org.jguild.batch.Progress;
import org.jguild.batch.Stopwatch;
import org.jguild.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a batch on a terminal: one line, updated in place. If the standard error output is a file or a pipe, each
 * trial that ends writes a line instead.
 */
final class ProgressLine implements BatchListener, AutoCloseable {

    /** Moves to the first column and disables line wrap; END enables line wrap again. */
    private static final String OVER = "\r\u001B[?7l";

    private static final String END = "\u001B[K\u001B[?7h";

    private final PrintStream err;
    private final boolean terminal;
    private final LiveProgress live;
    private final Clock clock;
    private @Nullable Stopwatch watch;
    private int ended;
    private boolean shown;

    ProgressLine(PrintStream err, Clock clock) {
        this(err, clock, Terminal.isTerminal(2));
    }

    ProgressLine(PrintStream err, Clock clock, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.live = new LiveProgress(clock, this::show);
    }

    @Override
    public void progressed(Progress progress) {
        if (terminal) {
            live.progressed(progress);
            return;
        }
        watch = watch == null ? new Stopwatch(clock) : watch;
        if (progress.done() > ended) {
            err.println(VisibleText.line(progress.text(watch.elapsed())));
        }
        ended = progress.done();
    }

    private void show(Progress progress, Duration elapsed, String command) {
        err.print(OVER + VisibleText.line(progress.text(elapsed)) + END);
        shown = true;
    }

    @Override
    public void close() {
        live.close();
        if (shown) {
            err.println();
        }
        shown = false;
    }
}
