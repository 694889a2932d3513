package org.jguild.op;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.op.OperationProcess.Output;

/** A function each of whose trials has a JVM of its own, which reads the function from a file. */
public final class IsolatedFunction implements PreparedProcess {

    /** The file of the function. */
    public static final String FUNCTION = "jguild.function";

    /** The word of the {@link ReportChannel}; without it the function is read and not called. */
    public static final String WORD = "jguild.word";

    /** The name under which a returned number is recorded. */
    public static final String SCALAR = "jguild.scalar";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FunctionOperation operation;
    private final RunEnvironment environment;
    private final List<String> java;
    private final List<String> program;
    private final ReportChannel channel = new ReportChannel(UUID.randomUUID().toString());

    private IsolatedFunction(
            FunctionOperation operation, RunEnvironment environment, List<String> java, List<String> program) {
        this.operation = operation;
        this.environment = environment;
        this.java = java;
        this.program = program;
    }

    /**
     * Writes a function to a file, and sees that another JVM can read it.
     *
     * @param operation the function
     * @param context where the user is
     * @param mainClass what reads and calls the function, as the properties above tell it
     * @param scalar the name under which a returned number is recorded
     * @param scratch a folder for files that the trials need while they run
     * @return the function, ready to start
     * @throws GuildException if the function uses what cannot be sent, or classes that another JVM does not find
     */
    public static IsolatedFunction of(
            FunctionOperation operation, OperationContext context, String mainClass, String scalar, Path scratch) {
        Path folder = Resources.newFolder(scratch);
        Path file = folder.resolve("function");
        Path classes = folder.resolve("classes");
        try {
            operation.classes().write(Files.createDirectories(classes));
        } catch (IOException e) {
            throw new GuildException("Cannot write " + classes + ": " + e.getMessage() + ".", e);
        }
        List<String> java = new ArrayList<>();
        java.add(ThisJvm.java().toString());
        java.addAll(context.jvmArgs());
        java.addAll(List.of(
                "-cp", classPath(context, classes), "-D" + FUNCTION + "=" + file, "-D" + SCALAR + "=" + scalar));
        List<String> program = List.of(JavaLauncher.class.getName(), "run", mainClass);
        RunEnvironment environment = new RunEnvironment(context, operation.opref());
        SentFunction.write(operation, file);
        IsolatedFunction isolated = new IsolatedFunction(operation, environment, java, program);
        isolated.check(context.directory());
        return isolated;
    }

    /** The classes of cells, the jars and folders that the user's code sees, and those of this program. */
    private static String classPath(OperationContext context, Path classes) {
        Stream<Path> libraries = Stream.concat(
                context.classPath().stream().map(path -> context.directory().resolve(path)),
                ThisJvm.classPath().stream().map(Path::toAbsolutePath));
        return Stream.concat(Stream.of(classes), libraries)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Reads the function in its own JVM.
     *
     * @param file the file of the function
     * @return the function
     * @throws IOException if the file cannot be read
     * @throws ClassNotFoundException if it uses a class that is not on the class path
     */
    public static TrialFunction read(Path file) throws IOException, ClassNotFoundException {
        return SentFunction.read(file);
    }

    private void check(Path directory) {
        List<String> command = new ArrayList<>(java);
        command.addAll(program);
        FinishedProgram run =
                FinishedProgram.of(new ProcessPlan(command, environment.constant(), directory, true), PATIENCE);
        if (run.status() != 0) {
            throw new GuildException("'" + operation.name() + "' cannot be started in a JVM of its own:\n"
                    + run.stderr().strip());
        }
    }

    @Override
    public List<FlagDefinition> flags() {
        return operation.flags();
    }

    @Override
    public boolean anyFlag() {
        return operation.anyFlag();
    }

    @Override
    public ProcessPlan plan(FlagValues flags, Path runDirectory, String runId) {
        List<String> command = new ArrayList<>(java);
        command.add("-D" + WORD + "=" + channel.word());
        command.addAll(program);
        Map<String, String> variables = environment.of(flags, runDirectory, runId);
        return new ProcessPlan(command, variables, runDirectory, true);
    }

    @Override
    public Output reporting(Output output, Reports reports) {
        return channel.reader(output, reports);
    }
}
