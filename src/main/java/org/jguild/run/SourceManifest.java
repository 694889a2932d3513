package org.jguild.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.text.ShellWords;

/** Reads the list of the source files that were copied into a run. */
final class SourceManifest {

    private SourceManifest() {}

    /** The paths of the copies, relative to the run's directory; empty if the list is missing or damaged. */
    static Set<String> paths(Path file) {
        Set<String> paths = new HashSet<>();
        try {
            String text = RecordFile.readText(file);
            for (String line : text == null ? List.<String>of() : text.lines().toList()) {
                List<String> words = ShellWords.split(line);
                if (words.size() > 1 && words.get(0).equals("s")) {
                    paths.add(words.get(1));
                }
            }
        } catch (IOException | DamageException | GuildException e) {
            return Set.of();
        }
        return paths;
    }
}
