package org.jguild.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source file that is copied into the directory of a run.
 *
 * @param file the file to copy; null if the content is a text
 * @param path the path of the copy, relative to the run directory, with {@code /} between names
 * @param text the content of the copy if there is no file; else null
 */
public record SourceFile(@Nullable Path file, String path, @Nullable String text) {

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
