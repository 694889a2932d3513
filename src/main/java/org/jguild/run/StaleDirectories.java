package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Removes incomplete runs of killed processes. */
final class StaleDirectories {

    /** Creating a run never takes longer than this. */
    private static final Duration MIN_AGE = Duration.ofDays(1);

    private StaleDirectories() {}

    /** Removes directories that are old by now. Failures are ignored, because no reader lists these directories. */
    static void remove(Path parent, Instant now) {
        Instant latest = now.minus(MIN_AGE);
        try {
            for (String name : DirectoryNames.in(parent, name -> true)) {
                Path entry = parent.resolve(name);
                if (RecordFile.isDirectory(entry)
                        && Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
                                .toInstant()
                                .isBefore(latest)) {
                    FolderRemoval.remove(entry);
                }
            }
        } catch (IOException e) {
            return;
        }
    }
}
