package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;

/** Selects the frames of a stack trace that concern the user, as lines. */
final class CellFrames {

    private static final String CELLS = "REPL.$JShell$";
    private static final String KERNEL = "org.jguild.jupyter.kernel.";
    private static final String ENTRY = "do_it$";

    /** The default limit of the JVM for a stack trace. */
    private static final int MAX_DEPTH = 1024;

    private static final int MAX_TOP = 15;
    private static final int MAX_BOTTOM = 5;

    private CellFrames() {}

    /**
     * The frames down to the statement of the cell, which is the last one; of very many the first and the last.
     *
     * @param statement the statement, which is missing in the trace of a very deep recursion
     */
    static List<String> of(Throwable thrown, SnippetPlace statement) {
        List<String> lines = new ArrayList<>();
        boolean complete = select(thrown, lines);
        if (!complete && thrown.getStackTrace().length >= MAX_DEPTH) {
            lines.add("    at " + statement.text());
        }
        return shortened(lines);
    }

    /** Adds the frames; returns whether the statement of the cell is among them. */
    private static boolean select(Throwable thrown, List<String> lines) {
        boolean inNotebook = false;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            boolean ofNotebook = frame.getClassName().startsWith(CELLS);
            inNotebook |= ofNotebook;
            boolean ofUser = ofNotebook || !inNotebook || !isJdk(frame);
            if (ofUser && !frame.getClassName().startsWith(KERNEL)) {
                lines.add("    at " + text(frame));
            }
            if (ofNotebook && frame.getMethodName().equals(ENTRY)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> shortened(List<String> lines) {
        int more = lines.size() - MAX_TOP - MAX_BOTTOM;
        if (more <= 1) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, MAX_TOP));
        shown.add("    … " + more + " more");
        shown.addAll(lines.subList(lines.size() - MAX_BOTTOM, lines.size()));
        return shown;
    }

    /** The frames of a cause: those that are not of the exception that it caused. */
    static List<String> ofCause(Throwable cause) {
        List<String> lines = new ArrayList<>();
        select(cause, lines);
        return lines.size() <= MAX_TOP ? lines : lines.subList(0, MAX_TOP);
    }

    /** Frames of the JDK between two frames of the notebook are omitted. */
    private static boolean isJdk(StackTraceElement frame) {
        return frame.getModuleName() != null && frame.getModuleName().startsWith("java.");
    }

    private static String text(StackTraceElement frame) {
        if (!frame.getClassName().startsWith(CELLS)) {
            return frame.toString();
        }
        // The entry of a method, where a stack overflows, has no line.
        String where = frame.getFileName() + (frame.getLineNumber() < 1 ? "" : ", line " + frame.getLineNumber());
        String method = frame.getMethodName();
        boolean named = !method.isEmpty() && !method.contains(ENTRY);
        return named ? method + " (" + where + ")" : where;
    }
}
