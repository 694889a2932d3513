package org.jguild.op;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;

/** An executable program. It receives every flag as {@code --name value} and as an environment variable {@code FLAG_NAME}. */
final class Executable implements FileOperation {

    private final OperationContext context;
    private final Path program;
    private final ProgramFile file;

    /**
     * Creates an operation from a program.
     *
     * @param context the folder and environment of the user
     * @param program an absolute path
     */
    Executable(OperationContext context, Path program) {
        this.context = context;
        this.program = program;
        boolean copied = program.startsWith(context.directory()) && isScript(program);
        this.file = copied
                ? ProgramFile.of(context, program)
                : new ProgramFile(ScriptLocation.of(context.directory(), program), SourceTree.NONE);
    }

    static boolean isScript(Path program) {
        try (InputStream in = Files.newInputStream(program)) {
            return in.read() == '#' && in.read() == '!';
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public ProgramFile file() {
        return file;
    }

    @Override
    public boolean takesVariables() {
        return true;
    }

    @Override
    public PreparedOperation prepare(Path scratch) {
        RunEnvironment environment = new RunEnvironment(context, opref());
        return new PreparedProcess() {
            @Override
            public List<FlagDefinition> flags() {
                return List.of();
            }

            @Override
            public boolean acceptsAnyFlag() {
                return true;
            }

            @Override
            public ProcessPlan plan(FlagValues flags, Path runDirectory, String runId, Path sources) {
                // A run that was begun from another folder may have no copy.
                boolean copied = !file.tree().files().isEmpty() && Files.exists(sources.resolve(file.path()));
                if (copied) {
                    file.refuseLinks(runDirectory);
                }
                Path started = copied ? runDirectory.resolve(file.path()) : program;
                return new ProcessPlan(
                        command(started, flags), environment.of(flags, runDirectory, runId), runDirectory, false);
            }
        };
    }

    private List<String> command(Path started, FlagValues flags) {
        List<String> command = new ArrayList<>();
        command.add(started.toString());
        flags.values().forEach((name, value) -> {
            if (value != null && !context.variables().contains(name)) {
                command.add("--" + name);
                command.add(ArgumentText.of(value));
            }
        });
        return command;
    }
}
