package org.jguild.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what killed processes left unfinished. */
final class Leftovers {

    /** Nobody takes longer to make a run. */
    private static final Duration AGE = Duration.ofDays(1);

    private Leftovers() {}

    /** Removes old directories; a failure is no reason not to go on, for nobody reads them. */
    static void remove(Path parent) {
        Instant latest = Instant.now().minus(AGE);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                if (Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(latest)) {
                    removeTree(entry);
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static void removeTree(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(root)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
