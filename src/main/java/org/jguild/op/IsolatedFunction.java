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

/** A function that runs each trial in a separate JVM, which reads the function from a file. */
public final class IsolatedFunction implements PreparedProcess {

    /** The system property with the file of the function. */
    public static final String FUNCTION = "jguild.function";

    /** The system property with the token of the {@link ReportChannel}; without it the function is read but not called. */
    public static final String TOKEN = "jguild.token";

    /** The system property with the name under which a returned number is recorded. */
    public static final String SCALAR = "jguild.scalar";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

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
     * Writes a function to a file, and checks that another JVM can read it.
     *
     * @param operation the function
     * @param context the folder and environment of the user
     * @param mainClass the main class, which reads and calls the function as the system properties above specify
     * @param scalar the name under which a returned number is recorded
     * @param scratch a folder for files that the trials need while they run
     * @return the function, ready to start
     * @throws GuildException if the function uses objects that cannot be serialized, or classes that another JVM does not
     *     find
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
        List<String> program = List.of(JavaLauncher.class.getName(), "run", mainClass, "0");
        RunEnvironment environment = new RunEnvironment(context, operation.opref());
        SerializedFunction.write(operation, file);
        IsolatedFunction isolated = new IsolatedFunction(operation, environment, java, program);
        isolated.check(context.directory());
        return isolated;
    }

    /** Returns the classes of notebook cells, the class path of the user's code, and that of this program. */
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
     * Reads the function in the separate JVM.
     *
     * @param file the file of the function
     * @return the function
     * @throws IOException if the file cannot be read
     * @throws ClassNotFoundException if it uses a class that is not on the class path
     */
    public static TrialFunction read(Path file) throws IOException, ClassNotFoundException {
        return SerializedFunction.read(file);
    }

    private void check(Path directory) {
        List<String> command = new ArrayList<>(java);
        command.addAll(program);
        ProgramResult run =
                ProgramResult.of(new ProcessPlan(command, environment.constant(), directory, true), TIMEOUT);
        if (run.status() != 0) {
            throw new GuildException("'" + operation.name() + "' cannot be started in a separate JVM:\n"
                    + run.stderr().strip());
        }
    }

    @Override
    public List<FlagDefinition> flags() {
        return operation.flags();
    }

    @Override
    public boolean acceptsAnyFlag() {
        return operation.acceptsAnyFlag();
    }

    @Override
    public ProcessPlan plan(FlagValues flags, Path runDirectory, String runId, Path sources) {
        List<String> command = new ArrayList<>(java);
        command.add("-D" + TOKEN + "=" + channel.token());
        command.addAll(program);
        Map<String, String> variables = environment.of(flags, runDirectory, runId);
        return new ProcessPlan(command, variables, runDirectory, true);
    }

    @Override
    public Output separateReports(Output output, ReportListener reports) {
        return channel.reader(output, reports);
    }
}
