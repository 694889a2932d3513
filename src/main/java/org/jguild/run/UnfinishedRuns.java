package org.jguild.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory in which runs are created before they are published: on the file system of the store, one level deeper
 * than runs, and without a file {@code opref}, so that neither JGuild nor the Python tool takes it for a run.
 */
final class UnfinishedRuns {

    /** The name of the directory within the directory of runs. */
    static final String NAME = ".unfinished";

    private UnfinishedRuns() {}

    /**
     * Returns the directory; it is created if necessary. A store may come from an untrusted source: a link is replaced
     * and not followed.
     */
    static Path directory(Path runsDir) throws IOException {
        Path directory = runsDir.resolve(NAME);
        if (RecordFile.isDirectory(directory)) {
            return directory;
        }
        Files.createDirectories(runsDir);
        try {
            RecordFile.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(directory);
            RecordFile.createDirectory(directory);
        }
        return directory;
    }
}
