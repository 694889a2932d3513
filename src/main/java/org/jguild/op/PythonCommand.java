package org.jguild.op;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;

/** Finds the Python interpreter for the scripts of the user. */
final class PythonCommand {

    /** The environment variable that names the interpreter. */
    static final String VARIABLE = "JGUILD_PYTHON";

    private PythonCommand() {}

    /**
     * Finds the program that JGUILD_PYTHON names, otherwise python3 or python on PATH.
     *
     * @throws GuildException if there is none
     */
    static Path find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return findNamed(named, environment)
                    .orElseThrow(() -> new GuildException(
                            VARIABLE + " names '" + named + "', which is not a program that can be run."));
        }
        return ProgramPath.find("python3", environment)
                .or(() -> ProgramPath.find("python", environment))
                .orElseThrow(
                        () -> new GuildException("There is no python3 and no python on PATH: install Python 3, or name "
                                + "it with the environment variable " + VARIABLE + "."));
    }

    private static Optional<Path> findNamed(String named, Map<String, String> environment) {
        Path file = NamedFile.ofVariable(Path.of(""), VARIABLE, named).toAbsolutePath();
        return named.contains("/")
                ? Optional.of(file).filter(Files::isRegularFile).filter(Files::isExecutable)
                : ProgramPath.find(named, environment);
    }
}
