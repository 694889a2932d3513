package org.jguild.jupyter;

import java.time.Clock;
import java.time.Duration;
import org.jguild.batch.BatchListener;
import org.jguild.batch.LiveProgress;
import org.jguild.batch.Progress;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a batch in one display that is updated in place: a line and the objective by trial. */
final class ProgressDisplay implements BatchListener, AutoCloseable {

    private final Frontend frontend;
    private final LiveProgress live;
    private @Nullable String display;

    ProgressDisplay(Frontend frontend, Clock clock) {
        this.frontend = frontend;
        this.live = new LiveProgress(clock, this::show);
    }

    @Override
    public void progressed(Progress progress) {
        live.progressed(progress);
    }

    @Override
    public void interrupted(String command) {
        live.interrupted(command);
    }

    /** Shows the last state, which is what a saved notebook keeps. */
    @Override
    public void close() {
        live.close();
    }

    private void show(Progress progress, Duration elapsed, String command) {
        String line = command.isEmpty()
                ? progress.text(elapsed)
                : progress.ended().text(elapsed) + " · interrupted; continue with: %guild " + command;
        String html = "<div class=\"jguild-progress\"><div><code>" + Html.escape(line) + "</code></div>"
                + ProgressChart.svg(progress) + "</div>";
        DisplayContent content = DisplayContent.html(html, line);
        if (display == null) {
            display = frontend.display(content);
        } else {
            frontend.updateDisplay(display, content);
        }
    }
}
