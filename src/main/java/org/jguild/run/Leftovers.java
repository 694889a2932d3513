package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Removes what killed processes left unfinished. */
final class Leftovers {

    /** Nobody takes longer to make a run. */
    private static final Duration AGE = Duration.ofDays(1);

    private Leftovers() {}

    /** Removes directories that are old by now. A failure stops nothing else, for nobody reads them. */
    static void remove(Path parent, Instant now) {
        Instant latest = now.minus(AGE);
        try {
            for (String name : Names.in(parent, name -> true)) {
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
