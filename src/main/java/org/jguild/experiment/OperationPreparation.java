package org.jguild.experiment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.batch.Isolation;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.op.FunctionOperation;
import org.jguild.op.Operation;
import org.jguild.op.OperationContext;
import org.jguild.op.OperationResolver;
import org.jguild.op.PreparedOperation;
import org.jguild.op.ScratchFolder;
import org.jguild.run.Objective;
import org.jguild.run.Opref;
import org.jguild.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** Resolves and prepares one operation, with a scratch folder if it needs one, which is removed afterwards. */
final class OperationPreparation implements AutoCloseable {

    private final ExperimentContext context;
    private final Map<String, FunctionOperation> functions;
    private final JavaOptions options;
    private final List<String> variables;
    private final Caller caller;
    private @Nullable ScratchFolder scratch;

    /**
     * Creates a preparation.
     *
     * @param variables the flags that the program reads from environment variables of the same names
     */
    OperationPreparation(
            ExperimentContext context,
            Map<String, FunctionOperation> functions,
            JavaOptions options,
            List<String> variables,
            Caller caller) {
        this.context = context;
        this.functions = functions;
        this.options = options;
        this.variables = variables;
        this.caller = caller;
    }

    /**
     * Finds the operation of a run.
     *
     * @throws GuildException if it is a function that this program does not have
     */
    Operation resolve(Opref opref) {
        if (!opref.type().equals(Opref.FUNCTION)) {
            FunctionOperation replaced = opref.type().equals(Opref.COMMAND) ? null : functions.get(opref.op());
            return replaced != null ? replaced : OperationResolver.resolve(opref, operationContext(folder(opref)));
        }
        FunctionOperation function = functions.get(opref.op());
        if (function == null) {
            throw new GuildException("The function '" + opref.op() + "' is not defined here: define it again"
                    + (functions.isEmpty() ? "." : Nearest.hint(opref.op(), functions.keySet())));
        }
        return function;
    }

    Operation resolve(String name, Path directory) {
        FunctionOperation function = functions.get(name);
        if (function != null) {
            return function;
        }
        return OperationResolver.resolve(name, operationContext(directory));
    }

    private static Path folder(Opref opref) {
        try {
            return Path.of(opref.pkg());
        } catch (InvalidPathException e) {
            throw new GuildException(
                    "The run to restart is one of '" + VisibleText.line(opref.op()) + "' in '"
                            + VisibleText.line(opref.pkg())
                            + "', which has a character that no folder name can have: run the operation itself instead.",
                    e);
        }
    }

    private OperationContext operationContext(Path directory) {
        List<Path> classPath = new ArrayList<>();
        options.classPath().forEach(entry -> classPath.addAll(ClassPathEntry.files(context.directory(), entry)));
        classPath.addAll(context.classPath());
        return new OperationContext(directory, context.environment(), classPath, options.jvmArgs(), variables);
    }

    /**
     * Prepares an operation.
     *
     * @throws GuildException if the program has an error, or needs temporary files that cannot be created
     */
    PreparedOperation prepare(Operation operation) {
        return operation instanceof FunctionOperation function ? function : operation.prepare(scratch());
    }

    private Path scratch() {
        if (scratch == null) {
            scratch = ScratchFolder.create();
        }
        return scratch.path();
    }

    /**
     * Prepares an operation with the options of a request.
     *
     * @param objective the name under which a number that a function returns is recorded
     * @throws GuildException if a program is to be isolated, or a function that cannot be
     */
    PreparedOperation prepare(Operation operation, Objective objective) {
        if (!variables.isEmpty() && !operation.takesVariables()) {
            throw new GuildException(caller.name(RunOption.ENV, variables.get(0))
                    + " is for command lines and executables: " + operation.name() + " has flags of its own.");
        }
        if (!options.isolate()) {
            refuseForNoJvm(operation);
            return prepare(operation);
        }
        if (operation instanceof FunctionOperation function) {
            return Isolation.prepare(function, operationContext(context.directory()), objective, scratch());
        }
        throw new GuildException(caller.name(RunOption.ISOLATE) + " is for functions: '" + operation.name()
                + "' is a program, which always has its own process.");
    }

    private void refuseForNoJvm(Operation operation) {
        RunOption option = options.classPath().isEmpty() ? RunOption.JVM_ARGS : RunOption.CLASS_PATH;
        boolean given = !options.classPath().isEmpty() || !options.jvmArgs().isEmpty();
        if (!given || operation.usesJvm()) {
            return;
        }
        throw new GuildException(
                operation instanceof FunctionOperation
                        ? caller.name(option) + " has no effect on a function in this JVM: add "
                                + caller.name(RunOption.ISOLATE) + ", so that each trial has a JVM of its own."
                        : caller.name(option) + " is for Java sources, and '" + VisibleText.line(operation.name())
                                + "' is none: omit it"
                                + (option == RunOption.CLASS_PATH
                                        ? "; the jar of an optimizer belongs to the environment variable"
                                                + " JGUILD_CLASSPATH."
                                        : "."));
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
