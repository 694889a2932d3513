package org.jguild.op;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.text.ShellWords;

/**
 * A Python module of a project.
 *
 * @param name its name with dots, such as {@code lab.fit}
 * @param file its file
 */
record PythonModule(String name, Path file) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)+");

    /** Finds a module by its name with at least one dot; a package by its {@code __main__.py}. */
    static Optional<PythonModule> find(Path project, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String path = name.replace('.', '/');
        return Stream.of(path + ".py", path + "/__main__.py")
                .map(project::resolve)
                .filter(Files::isRegularFile)
                .map(file -> new PythonModule(name, file))
                .findFirst();
    }

    /** Finds the module {@code lab.__main__} that {@code python -m lab} runs. */
    static Optional<PythonModule> ofPackage(Path project, String name) {
        return find(project, name + ".__main__");
    }

    /**
     * Returns the operation that a command line without arguments names: the script of {@code python train.py}, the module
     * of {@code python -m lab.fit}.
     *
     * @return a script or a module of the project; empty for any other command line
     */
    static Optional<String> operation(Path project, String commandLine) {
        List<String> words;
        try {
            words = ShellWords.split(commandLine);
        } catch (GuildException e) {
            return Optional.empty(); // It is reported when the template is parsed.
        }
        boolean isPython = !words.isEmpty() && List.of("python", "python3").contains(words.get(0));
        if (isPython && words.size() == 3 && words.get(1).equals("-m")) {
            String module = words.get(2);
            return find(project, module)
                    .map(PythonModule::name)
                    .or(() -> Optional.of(module + ".py").filter(script -> isFile(project, script)))
                    .or(() -> ofPackage(project, module).map(PythonModule::name));
        }
        boolean isScript =
                isPython && words.size() == 2 && words.get(1).endsWith(".py") && commandLine.indexOf('$') < 0;
        return isScript ? Optional.of(words.get(1)).filter(script -> isFile(project, script)) : Optional.empty();
    }

    private static boolean isFile(Path project, String name) {
        return Files.isRegularFile(NamedFile.of(project, name));
    }
}
