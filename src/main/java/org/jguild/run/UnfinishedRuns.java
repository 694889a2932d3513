package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where runs are built: on the file system of the store, one level deeper than runs are, and without an {@code opref} of its own,
 * so that neither tool takes it for a run.
 */
final class UnfinishedRuns {

    /** The name among the runs. */
    static final String NAME = ".unfinished";

    private UnfinishedRuns() {}

    /** The directory, created if need be. A store may come from a stranger: what lies behind a link is not touched. */
    static Path directory(Path runsDir) throws IOException {
        Path directory = runsDir.resolve(NAME);
        if (!RecordFile.isDirectory(directory)) {
            if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(directory);
            }
            Files.createDirectories(directory);
        }
        return directory;
    }
}
