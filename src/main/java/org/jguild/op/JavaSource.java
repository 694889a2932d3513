package org.jguild.op;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;

/**
 * A Java source file with a main method. Its flags are the options that it parses, or its static non-final fields of primitive,
 * boxed or String type. It is compiled once; each run has its own JVM.
 */
final class JavaSource implements FileOperation {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** What the compiler says, in English, of an import from a library that it does not have. */
    private static final Pattern NO_PACKAGE = Pattern.compile("error: package \\S+ does not exist");

    private final OperationContext context;
    private final Path source;
    private final ProgramFile file;

    /**
     * Creates an operation from a source file.
     *
     * @param context the folder and environment of the user
     * @param source an absolute path
     */
    JavaSource(OperationContext context, Path source) {
        this.context = context;
        this.source = source;
        this.file = ProgramFile.of(context, source);
    }

    static String read(Path source) {
        try {
            return new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new GuildException("Cannot read " + source + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public ProgramFile file() {
        return file;
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(FileOperation.super.warnings());
        warnings.addAll(JbangLines.of(source).warnings());
        return warnings;
    }

    @Override
    public PreparedOperation prepare(Path scratch) {
        Path folder = Resources.newFolder(scratch);
        JbangLines lines = JbangLines.of(source);
        lines.requireJava();
        List<Path> libraries = new ArrayList<>(new MavenDependencies(source, context.environment()).find(folder));
        context.classPath().forEach(path -> libraries.add(context.directory().resolve(path)));
        Optional<MavenModule> module = MavenModule.of(source, context.environment());
        module.ifPresent(found -> libraries.addAll(found.classPath(folder)));
        JavaCompilation.Classes compiled = compile(module, lines, libraries, folder);
        Path launcher = folder.resolve("launcher");
        Resources.extract(
                "JavaLauncher.class", launcher, JavaLauncher.class.getName().replace('.', '/') + ".class");
        List<String> java = new ArrayList<>();
        java.add(ThisJvm.java().toString());
        java.addAll(lines.jvmOptions());
        java.addAll(context.jvmArgs());
        java.addAll(List.of("-cp", compiled.classPath(libraries, launcher), JavaLauncher.class.getName()));
        String command = libraries.isEmpty() ? "java " + name() : "java -cp JARS " + compiled.mainClass();
        return new PreparedSource(
                java, compiled.mainClass(), arguments(compiled, command, java, folder.resolve("flags.bin")));
    }

    private JavaCompilation.Classes compile(
            Optional<MavenModule> module, JbangLines lines, List<Path> libraries, Path folder) {
        List<Path> roots = module.map(MavenModule::sources).orElse(List.of());
        try {
            return new JavaCompilation(source, lines, roots).compile(libraries, folder);
        } catch (GuildException e) {
            String hint = module.map(MavenModule::hint).orElse(missingLibrary(e.getMessage()));
            throw hint.isEmpty() ? e : new GuildException(e.getMessage() + "\n" + hint, e);
        }
    }

    private static String missingLibrary(String messages) {
        return NO_PACKAGE.matcher(messages).find()
                ? "A library may be missing: give it by --classpath, or by a line //DEPS group:artifact:version of the source."
                : "";
    }

    /**
     * Static fields are flags only if no annotations declare options, because then the options set the fields. Options of a
     * main method that does not use its arguments are no flags, because no argument would reach them.
     */
    private JavaArguments arguments(JavaCompilation.Classes compiled, String command, List<String> java, Path answer) {
        ParsedSource parsed = compiled.parsed();
        boolean parses = !parsed.hasMain() || parsed.arguments().used();
        List<ProgramFlag> declared = parses ? compiled.options() : List.of();
        if (!declared.isEmpty() && parsed.hasMain()) {
            return new JavaArguments(name(), command, List.of(), declared, parsed);
        }
        List<JavaFlag> fields = new ArrayList<>(describe(java, compiled.mainClass(), answer));
        fields.removeIf(field -> parsed.results().contains(field.name()));
        fields.replaceAll(field ->
                parsed.computed().contains(field.name()) ? new JavaFlag(field.name(), field.type(), null) : field);
        parsed.constants().forEach((name, type) -> fields.add(new JavaFlag(name, type, null)));
        if (!declared.isEmpty()) {
            return new JavaArguments(name(), command, List.of(), declared, parsed);
        }
        Set<String> names = fields.stream().map(JavaFlag::name).collect(Collectors.toSet());
        List<ProgramFlag> options = parsed.arguments().flags().stream()
                .filter(flag -> !names.contains(flag.definition().name()))
                .toList();
        return new JavaArguments(name(), command, fields, options, parsed);
    }

    private List<JavaFlag> describe(List<String> java, String mainClass, Path answer) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("describe", mainClass, answer.toString()));
        Map<String, String> variables = new RunEnvironment(context, opref()).constant();
        ProgramResult run = ProgramResult.of(
                new ProcessPlan(command, variables, requireNonNull(source.getParent()), false), TIMEOUT);
        if (run.status() != 0) {
            throw new GuildException(failure(run));
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(answer))) {
            if (!in.readBoolean()) {
                throw new GuildException(name() + " has no method 'public static void main(String[] args)'.");
            }
            return flags(in);
        } catch (IOException e) {
            throw new GuildException("Cannot read " + answer + ": " + e.getMessage() + ".", e);
        }
    }

    private String failure(ProgramResult run) {
        return name() + ": its initial values could not be read"
                + (run.status() < 0
                        ? " within " + TIMEOUT.toSeconds() + " seconds."
                        : ":\n" + run.stderr().strip());
    }

    private static List<JavaFlag> flags(DataInputStream in) throws IOException {
        List<JavaFlag> flags = new ArrayList<>();
        while (true) {
            String name;
            try {
                name = in.readUTF();
            } catch (EOFException e) {
                return flags;
            }
            String type = in.readUTF();
            boolean present = in.readBoolean();
            String initial = in.readUTF();
            flags.add(new JavaFlag(name, type, present ? initial : null));
        }
    }

    @Override
    public boolean usesJvm() {
        return true;
    }

    /** The compiled source and its flags. */
    private final class PreparedSource implements PreparedProcess {

        private final List<String> java;
        private final String mainClass;
        private final JavaArguments arguments;
        private final RunEnvironment environment = new RunEnvironment(context, opref());

        PreparedSource(List<String> java, String mainClass, JavaArguments arguments) {
            this.java = List.copyOf(java);
            this.mainClass = mainClass;
            this.arguments = arguments;
        }

        @Override
        public List<FlagDefinition> flags() {
            return arguments.flags();
        }

        @Override
        public List<FlagDefinition> flags(List<Assignment> given) {
            return arguments.flags(given);
        }

        @Override
        public void refuseUnknown(List<Assignment> given) {
            arguments.refuseUnknown(given);
        }

        @Override
        public void check(FlagValues values) {
            arguments.launch(values);
        }

        @Override
        public ProcessPlan plan(FlagValues values, Path runDirectory, String runId, Path sources) {
            file.refuseLinks(runDirectory);
            List<String> command = new ArrayList<>(java);
            command.addAll(List.of("run", mainClass));
            command.addAll(arguments.launch(values));
            return new ProcessPlan(command, environment.of(values, runDirectory, runId), runDirectory, true);
        }
    }
}
