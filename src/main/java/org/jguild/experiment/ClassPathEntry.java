package org.jguild.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;

/** An entry of a class path as the command {@code java} reads it: a jar, a folder, or {@code FOLDER/*} for all jars of a folder. */
final class ClassPathEntry {

    private static final String ALL_JARS = "*";

    private ClassPathEntry() {}

    /**
     * Returns the files of an entry.
     *
     * @param directory the folder to which a relative entry refers
     * @param entry the entry as a user wrote it
     * @return the jar or folder; the jars of a folder, sorted
     * @throws GuildException if the folder cannot be read or has no jars
     */
    static List<Path> files(Path directory, String entry) {
        if (!entry.equals(ALL_JARS) && !entry.endsWith("/" + ALL_JARS)) {
            return List.of(NamedFile.of(directory, entry));
        }
        String name = entry.substring(0, entry.length() - ALL_JARS.length());
        Path folder = name.isEmpty() ? directory : NamedFile.of(directory, name);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file ->
                            file.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new GuildException(
                        "The class path entry " + entry + " names no jar: " + folder + " contains none.");
            }
            return jars;
        } catch (IOException e) {
            throw new GuildException("Cannot read the folder of the class path entry " + entry + ".", e);
        }
    }
}
