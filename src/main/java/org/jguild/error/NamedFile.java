package org.jguild.error;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds files by the names that users type. */
public final class NamedFile {

    private NamedFile() {}

    /**
     * Returns the file of a name.
     *
     * @param name what was typed, absolute or relative to the current directory
     * @return its path, whether or not there is such a file
     * @throws GuildException if no file can have that name
     */
    public static Path of(String name) {
        return of(Path.of(""), name);
    }

    /**
     * Returns the file that an environment variable names.
     *
     * @param directory where a relative name begins
     * @param variable the name of the variable
     * @param value its value
     * @return its path, whether or not there is such a file
     * @throws GuildException if no file can have that name
     */
    public static Path ofVariable(Path directory, String variable, String value) {
        try {
            return directory.resolve(value);
        } catch (InvalidPathException e) {
            throw new GuildException(
                    "The environment variable " + variable + " names '" + value
                            + "', which has a character that no file name can have: set it to another name.",
                    e);
        }
    }

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
            boolean locale = name.indexOf('\0') < 0;
            throw new GuildException(
                    "'" + name + "' has a character that no file name can have"
                            + (locale ? " in this locale; set LC_ALL=C.UTF-8." : "."),
                    e);
        }
    }
}
