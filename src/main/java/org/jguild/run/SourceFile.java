package org.jguild.run;

import java.nio.file.Path;

/**
 * A source file that is copied into the directory of a run.
 *
 * @param file the file to copy; null if the content is a text
 * @param path the path of the copy, relative to the run directory, with {@code /} between names
 * @param text the content of the copy if there is no file; else null
 */
public record SourceFile(Path file, String path, String text) {

    /**
     * Creates a source from a file.
     *
     * @param file the file to copy
     * @param path the path of the copy
     */
    public SourceFile(Path file, String path) {
        this(file, path, null);
    }

    /**
     * Creates a source from a text.
     *
     * @param path the path of the copy
     * @param text the content of the copy
     * @return the source
     */
    public static SourceFile ofText(String path, String text) {
        return new SourceFile(null, path, text);
    }
}
