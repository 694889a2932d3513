package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishError;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteResult;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what cells print and display, in order. What a thread prints after its cell has ended goes to the cell that runs
 * then, or to the last one; what the threads of an abandoned cell print is dropped.
 */
final class CellPublisher {

    private final PrintStream log = System.err;
    private final PrintedText printed = new PrintedText(this::stream);
    private volatile @Nullable Cell cell;
    private volatile OutputLimit limit = new OutputLimit(0);
    private @Nullable InputStream standardInput;

    /** Redirects {@code System.out}, {@code System.err} and {@code System.in} to the notebook. */
    void takeOver(InputStream input) {
        standardInput = input;
        redirect();
        CellLogging.install();
    }

    /** Another stream that a cell has set, or a stream that it has closed, must not silence the cells after it. */
    private void redirect() {
        System.setOut(new PrintStream(printed.stream(StreamType.OUT), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed.stream(StreamType.ERR), true, StandardCharsets.UTF_8));
        if (standardInput != null) {
            System.setIn(standardInput);
        }
    }

    /** Publishes what follows for a cell. */
    void continueWith(Cell next) {
        cell = next;
    }

    /** Begins a cell, with the streams of the notebook. */
    void begin(Cell next) {
        limit = new OutputLimit(next.number());
        continueWith(next);
        redirect();
    }

    /** The running cell, or the last one; null before the first. */
    @Nullable
    Cell cell() {
        return cell;
    }

    void display(DisplayData data) {
        publish(to -> to.environment().publish(new PublishDisplayData(data)));
    }

    void updateDisplay(DisplayData data) {
        publish(to -> to.environment().publish(new PublishUpdateDisplayData(data)));
    }

    void result(DisplayData data) {
        publish(to -> to.environment().publish(new PublishExecuteResult(to.number(), data)));
    }

    void error(ErrorReport report) {
        publish(to -> to.environment().publish(new PublishError(report.name(), report.message(), report.traceback())));
    }

    void flush() {
        printed.send();
    }

    /** Shows the end of what a cell printed, if it printed very much. */
    void end(Cell ended) {
        flush();
        stream(ended, StreamType.OUT, limit.rest());
    }

    private void publish(Consumer<Cell> message) {
        Cell to = cell;
        if (to == null || CellThreads.callerIsAbandoned()) {
            return;
        }
        flush();
        if (!to.request().isSilent()) {
            message.accept(to);
        }
    }

    private void stream(StreamType type, String text) {
        Cell to = cell;
        if (to == null) {
            log.print(text);
        } else {
            stream(to, type, limit.accept(text));
        }
    }

    private static void stream(Cell to, StreamType type, String text) {
        if (!text.isEmpty() && !to.request().isSilent()) {
            to.environment().publish(new PublishStream(type, text));
        }
    }
}
