package org.jguild.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jguild.op.Operation;
import org.jguild.op.OperationContext;
import org.jguild.op.Operations;
import org.jguild.op.Prepared;

/** Resolves and prepares one operation, with a scratch folder that is gone when the work is done. */
final class Workbench implements AutoCloseable {

    private final CommandContext context;
    private final RunCommand options;
    private final Path scratch;

    Workbench(CommandContext context, RunCommand options) {
        this.context = context;
        this.options = options;
        try {
            this.scratch = Files.createTempDirectory("jguild");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Operation resolve(String name, Path directory) {
        List<Path> classPath = new ArrayList<>();
        if (options.classPath != null) {
            for (String entry : options.classPath.split(File.pathSeparator, -1)) {
                classPath.add(context.directory().resolve(entry));
            }
        }
        classPath.addAll(context.classPath());
        List<String> jvmArgs = options.jvmArgs == null
                ? List.of()
                : List.of(options.jvmArgs.strip().split("\\s+"));
        return Operations.resolve(name, new OperationContext(directory, context.environment(), classPath, jvmArgs));
    }

    Prepared prepare(Operation operation) {
        return operation.prepare(scratch);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(scratch)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // What stays in the temporary folder harms nobody.
            return;
        }
    }
}
