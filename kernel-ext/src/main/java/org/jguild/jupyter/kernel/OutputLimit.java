package org.jguild.jupyter.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Limits what one cell prints in the notebook, which front ends keep in memory and save: the beginning and the end are shown, and
 * a file has all of it.
 */
final class OutputLimit {

    /** Characters that are shown of the beginning, and of the end. */
    static final int MAX_SHOWN = 1_000_000;

    private static final double MEGA = 1e6;

    private final int cell;
    private final StringBuilder beginning = new StringBuilder();
    private final Deque<String> end = new ArrayDeque<>();
    private long shown;
    private long hidden;
    private long endLength;
    private @Nullable Path file;
    private boolean failed;

    /**
     * Creates a limit.
     *
     * @param cell the number of the cell, for the name of the file
     */
    OutputLimit(int cell) {
        this.cell = cell;
    }

    /** Receives a text; returns what is shown of it now. */
    synchronized String accept(String text) {
        long left = MAX_SHOWN - shown;
        if (file == null && text.length() <= left) {
            beginning.append(text);
            shown += text.length();
            return text;
        }
        if (file == null && !failed) {
            return exceed(text, (int) left);
        }
        hide(text);
        return "";
    }

    private String exceed(String text, int left) {
        int cut = Character.isHighSurrogate(text.charAt(Math.max(0, left - 1))) ? left - 1 : left;
        String now = text.substring(0, Math.max(0, cut));
        try {
            file = Files.createTempFile("jguild-cell-" + cell + "-", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, beginning + now);
        } catch (IOException e) {
            failed = true;
        }
        beginning.setLength(0);
        shown = MAX_SHOWN;
        hide(text.substring(now.length()));
        return now + "\n… more than 1 MB is printed; the end follows when the cell ends"
                + (file == null ? ".\n" : ", and all of it is in " + file + " until the kernel ends.\n");
    }

    private void hide(String text) {
        hidden += text.length();
        end.addLast(text);
        endLength += text.length();
        while (end.size() > 1 && endLength - end.getFirst().length() >= MAX_SHOWN) {
            endLength -= end.removeFirst().length();
        }
        try {
            if (file != null) {
                Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            failed = true;
        }
    }

    /** Returns the end of what was not shown, when the cell ends; empty if all was shown. */
    synchronized String rest() {
        if (hidden == 0) {
            return "";
        }
        String tail = String.join("", end);
        long missing = hidden - tail.length();
        hidden = 0;
        end.clear();
        endLength = 0;
        return missing == 0 ? tail : String.format(Locale.ROOT, "… %.1f MB are not shown.%n", missing / MEGA) + tail;
    }
}
