package org.jguild.jupyter.kernel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;

/**
 * An error as the notebook shows it.
 *
 * @param name its kind, in one word
 * @param message what happened, in one sentence
 * @param traceback the lines to show
 */
record ErrorReport(String name, String message, List<String> traceback) {

    /** Readable on the background of every theme, which the red of terminals is not. */
    private static final String BOLD = "\u001B[1m";

    private static final String PLAIN = "\u001B[0m";
    private static final int MAX_CAUSES = 5;

    ErrorReport {
        traceback = List.copyOf(traceback);
    }

    static ErrorReport of(Throwable error) {
        if (error instanceof CompilationException compilation) {
            return new ErrorReport("CompilationError", text(compilation), compilation.report());
        }
        if (error instanceof CellStoppedException) {
            return sentence("Interrupted", text(error));
        }
        Throwable thrown = error instanceof CellException cell ? requireNonNull(cell.getCause()) : error;
        if (thrown instanceof GuildException refusal) {
            return sentence("GuildException", refusal.getMessage());
        }
        List<String> lines = new ArrayList<>();
        lines.add(BOLD + title(thrown) + PLAIN);
        lines.addAll(error instanceof CellException cell ? cell.frames() : ownFrames(thrown));
        addCauses(thrown, lines);
        return new ErrorReport(thrown.getClass().getSimpleName(), text(thrown), lines);
    }

    /** As the content of a reply. */
    Map<String, Object> content() {
        return Map.of("status", "error", "ename", name, "evalue", message, "traceback", traceback);
    }

    private static ErrorReport sentence(String name, String message) {
        return new ErrorReport(name, message, List.of(BOLD + message + PLAIN));
    }

    private static void addCauses(Throwable thrown, List<String> lines) {
        addSuppressed(thrown, lines);
        Throwable cause = thrown.getCause();
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            lines.add(BOLD + "Caused by: " + title(cause) + PLAIN);
            lines.addAll(CellFrames.ofCause(cause));
            addSuppressed(cause, lines);
            cause = cause.getCause();
        }
    }

    private static void addSuppressed(Throwable thrown, List<String> lines) {
        Throwable[] suppressed = thrown.getSuppressed();
        for (int i = 0; i < Math.min(MAX_CAUSES, suppressed.length); i++) {
            lines.add(BOLD + "Suppressed: " + title(suppressed[i]) + PLAIN);
            lines.addAll(CellFrames.ofCause(suppressed[i]));
        }
    }

    /** A defect of the kernel itself keeps its complete stack trace. */
    private static List<String> ownFrames(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            lines.add("    at " + frame);
        }
        return lines;
    }

    private static String title(Throwable thrown) {
        String message = text(thrown);
        if (thrown instanceof ExitError) {
            return message;
        }
        return thrown.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static String text(Throwable thrown) {
        String message = thrown.getLocalizedMessage();
        return message == null ? "" : message;
    }
}
