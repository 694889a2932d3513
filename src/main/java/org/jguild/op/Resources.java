package org.jguild.op;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jguild.error.GuildException;

/** Extracts our own files into folders where child processes find them. */
final class Resources {

    private Resources() {}

    /** Creates a new subfolder, so that preparing an operation again does not disturb its running trials. */
    static Path newFolder(Path scratch) {
        try {
            return Files.createTempDirectory(Files.createDirectories(scratch), "op")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new GuildException("Cannot create a folder in " + scratch + ": " + e.getMessage() + ".", e);
        }
    }

    /** Copies a resource of this package into a folder. */
    static Path extract(String name, Path folder) {
        return extract(name, folder, name);
    }

    /** Copies a resource of this package to a path below a folder. */
    static Path extract(String name, Path folder, String path) {
        Path file = folder.resolve(path);
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            Files.createDirectories(file.getParent());
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new GuildException("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }
}
