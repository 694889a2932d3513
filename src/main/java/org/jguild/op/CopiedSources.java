package org.jguild.op;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.run.SourceFile;
import org.jguild.text.VisibleText;

/**
 * The copies of sources in a run directory. A store may come from an untrusted source, and a copy may have been replaced by a
 * link since it was made: no link is followed.
 */
final class CopiedSources {

    private CopiedSources() {}

    /**
     * Refuses links among the copies that a run is about to use.
     *
     * @param runDirectory the directory of the run; nothing is checked if it does not exist yet
     * @param program the path of the program in it
     * @param sources the other files
     * @throws GuildException if a copy, or a folder that contains one, is a link
     */
    static void refuseLinks(Path runDirectory, String program, List<SourceFile> sources) {
        if (!Files.isDirectory(runDirectory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // Data files are links to copies that all runs share.
        Stream<String> copies =
                sources.stream().filter(source -> !source.linked()).map(SourceFile::path);
        Stream.concat(Stream.of(program), copies).forEach(path -> refuseLink(runDirectory, path));
    }

    private static void refuseLink(Path runDirectory, String path) {
        Path copy = runDirectory.resolve(path).normalize();
        for (Path file = copy; file != null && !file.equals(runDirectory); file = file.getParent()) {
            if (Files.isSymbolicLink(file)) {
                throw new GuildException(
                        "'" + VisibleText.line(path) + "' in run directory " + runDirectory
                                + " is a link, and links are not followed: run the operation itself instead of restarting this run.");
            }
        }
    }
}
