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
    private volatile boolean closing;
    private volatile boolean completed;

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

    /** The batch completed and its results are shown next, with a chart: the last state is a line. */
    void completed() {
        completed = true;
        close();
    }

    /** Shows the last state, which is what a saved notebook keeps. */
    @Override
    public void close() {
        closing = true;
        live.close();
    }

    private void show(Progress progress, Duration elapsed, String command) {
        String line = command.isEmpty()
                ? progress.text(elapsed)
                : progress.withoutRunning().text(elapsed) + " · interrupted; continue with: %guild " + command;
        String html = "<div class=\"jguild-progress\">" + bar(progress, line) + picture(progress) + "</div>";
        DisplayContent content = DisplayContent.html(html, line);
        if (display == null) {
            display = frontend.display(content);
        } else {
            frontend.updateDisplay(display, content);
        }
    }

    /** A progress bar is announced when a user asks for it; only the last state is announced by itself. */
    private String bar(Progress progress, String line) {
        String role = closing
                ? "role=\"status\""
                : "role=\"progressbar\" aria-label=\"Trials\" aria-valuemin=\"0\" aria-valuemax=\"" + progress.planned()
                        + "\" aria-valuenow=\"" + progress.done() + "\"";
        return "<div " + role + "><code>" + Html.escape(line) + "</code></div>";
    }

    /** The picture that stays is an image, which front ends do not remove from notebooks that are not trusted. */
    private String picture(Progress progress) {
        if (completed) {
            return "";
        }
        String svg = ProgressChart.svg(progress);
        return closing && !svg.isEmpty()
                ? Html.image(ProgressChart.still(svg), progress.objective() + " by trial")
                : svg;
    }
}
