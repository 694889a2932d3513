package org.jguild.op;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;

/** Finds the Python interpreter that executes notebooks, which needs packages that other scripts do not need. */
final class NotebookPython {

    private static final Path OF_THE_SYSTEM = Path.of("/usr/bin/python3");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String HAS_PACKAGES =
            """
            import importlib.util, sys
            sys.exit(not all(map(importlib.util.find_spec, ("nbclient", "nbformat", "nbconvert"))))
            """;

    private NotebookPython() {}

    /**
     * Finds the first interpreter with nbclient, nbformat and nbconvert: the one that JGUILD_PYTHON names, python3 or python on
     * PATH, or that of the system.
     *
     * @param environment holds JGUILD_PYTHON and PATH
     * @param folder where the interpreters are run
     * @throws GuildException if there is none
     */
    static Path find(Map<String, String> environment, Path folder) {
        Set<Path> candidates = new LinkedHashSet<>();
        if (!environment.getOrDefault(PythonCommand.VARIABLE, "").isEmpty()) {
            candidates.add(PythonCommand.find(environment));
        }
        List.of("python3", "python")
                .forEach(name -> ProgramPath.find(name, environment).ifPresent(candidates::add));
        if (Files.isExecutable(OF_THE_SYSTEM)) {
            candidates.add(OF_THE_SYSTEM);
        }
        return candidates.stream()
                .filter(python -> hasPackages(python, folder))
                .findFirst()
                .orElseThrow(() -> missing(candidates));
    }

    private static boolean hasPackages(Path python, Path folder) {
        List<String> command = List.of(python.toString(), "-c", HAS_PACKAGES);
        return ProgramResult.of(new ProcessPlan(command, Map.of(), folder, false), TIMEOUT)
                        .status()
                == 0;
    }

    private static GuildException missing(Set<Path> candidates) {
        String searched = candidates.isEmpty()
                ? "there is no python3 on PATH"
                : "searched: " + candidates.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new GuildException("A notebook needs a Python 3 with the packages nbclient, nbformat and nbconvert ("
                + searched + "): install them, for example with 'pip install nbclient nbconvert', or name such an "
                + "interpreter with the environment variable " + PythonCommand.VARIABLE + ".");
    }
}
