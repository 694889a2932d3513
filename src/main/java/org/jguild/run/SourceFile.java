package org.jguild.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source file that is copied into the directory of a run, a data file that is linked there, or an empty folder.
 *
 * @param file the file to copy; null if the content is a text, and for a folder
 * @param path the path of the copy, relative to the run directory, with {@code /} between names
 * @param text the content of the copy if there is no file; null for a file and for a folder
 * @param linked whether the run has only a link to a read-only copy that all runs share
 */
public record SourceFile(@Nullable Path file, String path, @Nullable String text, boolean linked) {

    /**
     * Creates a source from a file.
     *
     * @param file the file to copy
     * @param path the path of the copy
     */
    public SourceFile(Path file, String path) {
        this(file, path, null, false);
    }

    /**
     * Creates a data file, of which the run has a link.
     *
     * @param file the file
     * @param path the path of the link
     * @return the file
     */
    public static SourceFile ofData(Path file, String path) {
        return new SourceFile(file, path, null, true);
    }

    /**
     * Creates an empty folder.
     *
     * @param path its path
     * @return the folder
     */
    public static SourceFile ofFolder(String path) {
        return new SourceFile(null, path, null, false);
    }

    /**
     * Whether this is an empty folder.
     *
     * @return false for a file and a text
     */
    public boolean isFolder() {
        return file == null && text == null;
    }

    /**
     * Creates a source from a text.
     *
     * @param path the path of the copy
     * @param text the content of the copy
     * @return the source
     */
    public static SourceFile ofText(String path, String text) {
        return new SourceFile(null, path, text, false);
    }
}
