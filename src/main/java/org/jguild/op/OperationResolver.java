package org.jguild.op;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.error.Nearest;
import org.jguild.run.Opref;
import org.jguild.text.VisibleText;

/** Finds operations by name. */
public final class OperationResolver {

    private static final int MAX_NAMES = 20;

    private static final Map<String, String> INTERPRETERS = Map.of(
            "py",
            "python",
            "R",
            "Rscript",
            "r",
            "Rscript",
            "jl",
            "julia",
            "jar",
            "java -jar",
            "sh",
            "sh",
            "bash",
            "bash");

    private OperationResolver() {}

    /**
     * Finds an operation by its name: a Python script, a notebook, a Java source or an executable, as a file or on PATH;
     * a Python module; or a command line with places for flags.
     *
     * @param spec a file name relative to the user's folder, an absolute one, the name of a program or a module, or a command
     *     line
     * @param context the folder and environment of the user
     * @return the operation
     * @throws GuildException if there is no operation of that name; the message suggests similar names
     */
    public static Operation resolve(String spec, OperationContext context) {
        if (!isCommandLine(spec) || Files.isRegularFile(NamedFile.of(context.directory(), spec))) {
            return program(spec, context);
        }
        // Flags that the program reads from its environment are not those of a script.
        return PythonModule.operation(context.directory(), spec)
                .filter(name -> context.variables().isEmpty())
                .map(name -> program(name, context))
                .orElseGet(() -> new CommandTemplate(context, spec));
    }

    /**
     * Finds the operation of a run that was recorded earlier.
     *
     * @param opref what the run records
     * @param context the environment of the user, and the folder of the operation
     * @return the operation
     * @throws GuildException if it no longer exists
     */
    public static Operation resolve(Opref opref, OperationContext context) {
        return opref.type().equals(Opref.COMMAND)
                ? new CommandTemplate(context, opref.op())
                : program(opref.op(), context);
    }

    /**
     * Whether an operation is a command line and not the name of a program.
     *
     * @param spec what the user typed; a file of that name takes precedence
     * @return whether there is a blank or a place for a flag in it
     */
    public static boolean isCommandLine(String spec) {
        return spec.contains("${") || spec.strip().chars().anyMatch(Character::isWhitespace);
    }

    private static Operation program(String spec, OperationContext context) {
        Path file = NamedFile.of(context.directory(), spec).normalize();
        if (!spec.isEmpty() && Files.isRegularFile(file)) {
            return ofFile(spec, file, context);
        }
        Optional<PythonModule> module = PythonModule.find(context.directory(), spec);
        if (module.isPresent()) {
            return new PythonScript(context, module.get().file(), module.get().name());
        }
        if (!spec.isEmpty() && !spec.contains("/")) {
            return ProgramPath.find(spec, context.environment())
                    .<Operation>map(program -> new Executable(context, program))
                    .or(() -> PythonModule.ofPackage(context.directory(), spec)
                            .map(main -> new PythonScript(context, main.file(), main.name())))
                    .orElseThrow(() -> unknown(spec, context.directory()));
        }
        throw unknown(spec, context.directory());
    }

    private static Operation ofFile(String spec, Path file, OperationContext context) {
        if (spec.endsWith(".py")) {
            return new PythonScript(context, file);
        }
        if (spec.endsWith(NotebookOperation.EXTENSION)) {
            return new NotebookOperation(context, file);
        }
        if (spec.endsWith(".java")) {
            return new JavaSource(context, file);
        }
        if (Files.isExecutable(file)) {
            return new Executable(context, file);
        }
        String hint = interpreter(spec)
                .map(program -> "; write the command line that runs it, such as jguild run '" + program + " "
                        + VisibleText.line(spec) + " ${x}'.")
                .orElse(".");
        throw new GuildException(
                "'" + VisibleText.line(spec) + "' cannot be run: it is neither a Python script (.py) nor a notebook "
                        + "(.ipynb) nor a Java source (.java) nor an executable file" + hint);
    }

    /** The program that usually runs files with the ending of a name. */
    static Optional<String> interpreter(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(INTERPRETERS.get(ending));
    }

    private static GuildException unknown(String spec, Path directory) {
        List<String> names = names(directory);
        String known = names.isEmpty() ? ", which contains nothing that can be run." : Nearest.hint(spec, names);
        return new GuildException("There is no operation '" + VisibleText.line(spec) + "' in " + directory + known);
    }

    /**
     * Lists the files of a folder that are operations.
     *
     * @param directory the folder
     * @return the names of its first 20 scripts, notebooks, Java sources and executables, sorted; empty when the
     *     folder cannot be read
     */
    public static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file) && isRunnable(file))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(MAX_NAMES)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isRunnable(Path file) {
        String name = file.toString();
        return name.endsWith(".py")
                || name.endsWith(NotebookOperation.EXTENSION)
                || name.endsWith(".java")
                || Files.isExecutable(file);
    }
}
