package org.jguild.error;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds files by the names that users type. */
public final class NamedFile {

    private NamedFile() {}

    /**
     * Returns the file of a name.
     *
     * @param directory where a relative name begins
     * @param name what was typed
     * @return its path, whether or not there is such a file
     * @throws GuildException if no file can have that name
     */
    public static Path of(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            throw new GuildException("'" + name + "' has a character that no file name can have.", e);
        }
    }
}
