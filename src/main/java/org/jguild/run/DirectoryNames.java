package org.jguild.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists the names of directory entries. */
final class DirectoryNames {

    private DirectoryNames() {}

    /**
     * Lists the names of the entries that match a predicate.
     *
     * @param dir a directory
     * @param wanted the predicate
     * @return the names, in no particular order; empty if there is no such directory
     */
    static List<String> in(Path dir, Predicate<String> wanted) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (wanted.test(name)) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return names;
        }
        return names;
    }

    /** Lists the names that are ids of runs. */
    static List<String> ofRuns(Path dir) throws IOException {
        return in(dir, RunId::isId);
    }
}
