package org.jguild.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jguild.batch.Isolation;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.op.FunctionOperation;
import org.jguild.op.Operation;
import org.jguild.op.OperationContext;
import org.jguild.op.Operations;
import org.jguild.op.Prepared;
import org.jguild.op.ScratchFolder;
import org.jguild.run.Objective;
import org.jguild.run.Opref;

/** Resolves and prepares one operation, with a scratch folder, if it needs one, that is gone when the work is done. */
final class Workbench implements AutoCloseable {

    private final CommandContext context;
    private final RunCommand options;
    private ScratchFolder scratch;

    Workbench(CommandContext context, RunCommand options) {
        this.context = context;
        this.options = options;
    }

    /**
     * Finds the operation that a run is of.
     *
     * @throws GuildException if it is a function that this program does not have
     */
    Operation resolve(Opref opref) {
        if (!opref.type().equals("func")) {
            return resolve(opref.op(), Path.of(opref.pkg()));
        }
        FunctionOperation function = options.functions.get(opref.op());
        if (function == null) {
            throw new GuildException("The function '" + opref.op() + "' is not defined here: define it again"
                    + (options.functions.isEmpty() ? "." : Nearest.hint(opref.op(), options.functions.keySet())));
        }
        return function;
    }

    Operation resolve(String name, Path directory) {
        FunctionOperation function = options.functions.get(name);
        if (function != null) {
            return function;
        }
        return Operations.resolve(name, operationContext(directory));
    }

    private OperationContext operationContext(Path directory) {
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
        return new OperationContext(directory, context.environment(), classPath, jvmArgs);
    }

    /**
     * Makes an operation ready.
     *
     * @throws GuildException if the program has an error, or needs temporary files that cannot be made
     */
    Prepared prepare(Operation operation) {
        return operation instanceof FunctionOperation function ? function : operation.prepare(scratch());
    }

    private Path scratch() {
        if (scratch == null) {
            scratch = ScratchFolder.create();
        }
        return scratch.path();
    }

    /**
     * Makes an operation ready, as the options say.
     *
     * @param objective what a number that a function returns is recorded as
     * @throws GuildException if a program is to be isolated, or a function that cannot be
     */
    Prepared prepare(Operation operation, Objective objective) {
        if (!options.isolate) {
            return prepare(operation);
        }
        if (operation instanceof FunctionOperation function) {
            return Isolation.prepare(function, operationContext(context.directory()), objective, scratch());
        }
        throw new GuildException("--isolate is for functions: '" + operation.name()
                + "' is a program, and has a process of its own in any case.");
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
