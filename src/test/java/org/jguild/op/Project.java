package org.jguild.op;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.run.SourceFile;

/** A user's project in a temporary folder, whose operations are run as a batch would run them. */
final class Project {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> jvmArgs = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private int runs;

    Project(Path root) {
        this.root = root;
    }

    /** The output and the exit status of a run. */
    record Result(int status, String stdout, String stderr, Path directory) {}

    Project with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Project withClassPath(Path path) {
        classPath.add(path);
        return this;
    }

    Project withJvmArg(String argument) {
        jvmArgs.add(argument);
        return this;
    }

    Path folder() {
        return root.resolve("project");
    }

    Path file(String name, String text) {
        try {
            Path file = folder().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path program(String name, String text) {
        Path file = file(name, text);
        file.toFile().setExecutable(true);
        return file;
    }

    OperationContext context() {
        return new OperationContext(folder(), environment, classPath, jvmArgs, variables);
    }

    Operation operation(String name) {
        return OperationResolver.resolve(name, context());
    }

    PreparedProcess prepare(String name) {
        return (PreparedProcess) operation(name).prepare(scratch());
    }

    Path scratch() {
        try {
            return Files.createDirectories(root.resolve("scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the defaults of all flags. */
    static FlagValues defaults(PreparedOperation prepared) {
        FlagValues values = FlagValues.NONE;
        for (FlagDefinition flag : prepared.flags()) {
            values = values.with(flag.name(), flag.defaultValue());
        }
        return values;
    }

    Path runDirectory(String name) {
        Path directory = root.resolve("home/runs/" + runs++);
        try {
            Files.createDirectories(directory);
            for (SourceFile source : operation(name).sources()) {
                Path copy = directory.resolve(source.path());
                if (source.isFolder()) {
                    Files.createDirectories(copy);
                    continue;
                }
                Files.createDirectories(copy.getParent());
                Files.copy(source.file(), copy);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs an operation with its defaults and the given values. */
    Result run(String name, Map<String, ?> given) throws InterruptedException {
        PreparedProcess prepared = prepare(name);
        FlagValues values = defaults(prepared);
        for (Map.Entry<String, ?> flag : given.entrySet()) {
            values = values.with(flag.getKey(), flag.getValue());
        }
        Path directory = runDirectory(name);
        return run(prepared.plan(values, directory, "0123"));
    }

    static Result run(ProcessPlan plan) throws InterruptedException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        try (OperationProcess process = OperationProcess.start(
                plan, (isError, bytes, length) -> (isError ? stderr : stdout).write(bytes, 0, length))) {
            int status = process.waitFor();
            return new Result(
                    status,
                    stdout.toString(StandardCharsets.UTF_8),
                    stderr.toString(StandardCharsets.UTF_8),
                    plan.directory());
        }
    }
}
