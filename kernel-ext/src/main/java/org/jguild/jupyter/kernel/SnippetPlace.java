package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The position of a statement in the notebook.
 *
 * @param cell the number of the cell's run; 0 for startup scripts
 * @param line the line of the cell it begins at, from 1
 */
record SnippetPlace(int cell, int line) {

    private static final String ENTRY = "do_it$";
    private static final int MAX_FRAMES = 20;

    /** The frames that are the user's, as lines: down to the statement of the cell, which is the last one. */
    static List<String> frames(StackTraceElement[] stack, Map<String, SnippetPlace> places) {
        List<String> lines = new ArrayList<>();
        boolean inNotebook = false;
        for (StackTraceElement frame : stack) {
            if (lines.size() == MAX_FRAMES) {
                lines.add("    …");
                break;
            }
            boolean ofNotebook =
                    frame.getFileName() != null && frame.getFileName().startsWith("#");
            inNotebook |= ofNotebook;
            if (ofNotebook || !inNotebook || !isJdk(frame)) {
                lines.add("    at " + text(frame, places));
            }
            if (ofNotebook
                    && (frame.getMethodName().isEmpty() || frame.getMethodName().startsWith(ENTRY))) {
                break;
            }
        }
        return lines;
    }

    /** Frames of the JDK between two frames of the notebook are omitted. */
    private static boolean isJdk(StackTraceElement frame) {
        return frame.getModuleName() != null && frame.getModuleName().startsWith("java.");
    }

    private static String text(StackTraceElement frame, Map<String, SnippetPlace> places) {
        String file = frame.getFileName();
        SnippetPlace place = file != null && file.startsWith("#") ? places.get(file.substring(1)) : null;
        if (place == null) {
            return frame.toString();
        }
        String where = place.text(Math.max(0, frame.getLineNumber() - 1));
        String method = frame.getMethodName();
        boolean named = !method.isEmpty() && !method.contains(ENTRY);
        return named ? method + " (" + where + ")" : where;
    }

    /** The position in words. */
    String text() {
        return text(0);
    }

    private String text(int linesBelow) {
        return (cell == 0 ? "startup script" : "cell [" + cell + "]") + ", line " + (line + linesBelow);
    }
}
