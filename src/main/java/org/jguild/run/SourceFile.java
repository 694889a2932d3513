package org.jguild.run;

import java.nio.file.Path;

/**
 * A file that a run keeps a copy of.
 *
 * @param file what to copy; null when there is no such file, but a text
 * @param path where the copy goes, relative to the run's directory, with {@code /} between names
 * @param text what the copy holds when there is no file; else null
 */
public record SourceFile(Path file, String path, String text) {

    /**
     * Names a file to copy.
     *
     * @param file what to copy
     * @param path where the copy goes
     */
    public SourceFile(Path file, String path) {
        this(file, path, null);
    }

    /**
     * Gives a text to keep.
     *
     * @param path where it goes
     * @param text what is written there
     * @return the source
     */
    public static SourceFile ofText(String path, String text) {
        return new SourceFile(null, path, text);
    }
}
