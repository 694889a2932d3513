package org.jguild.op;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds programs on PATH. */
public final class ProgramPath {

    private ProgramPath() {}

    /**
     * Searches the folders of PATH for a program.
     *
     * @param name a name without a folder
     * @param environment holds PATH
     * @return the first executable file of that name
     */
    public static Optional<Path> find(String name, Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> candidate(folder, name).stream())
                .findFirst();
    }

    private static Optional<Path> candidate(String folder, String name) {
        try {
            Path file = Path.of(folder).resolve(name).toAbsolutePath().normalize();
            return Optional.of(file).filter(Files::isRegularFile).filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
