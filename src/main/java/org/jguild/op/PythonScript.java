package org.jguild.op;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.run.Opref;
import org.jspecify.annotations.Nullable;

/** A Python script whose flags are its assignments at module level or the options of its argument parser. */
final class PythonScript implements FileOperation {

    private final OperationContext context;
    private final Path script;
    private final ProgramFile file;
    private final @Nullable String module;

    /**
     * Creates an operation from a script.
     *
     * @param context the folder and environment of the user
     * @param script an absolute path
     */
    PythonScript(OperationContext context, Path script) {
        this(context, script, null);
    }

    /**
     * Creates an operation from a module.
     *
     * @param context the folder and environment of the user
     * @param script the file of the module, an absolute path
     * @param module its name with dots, which names the operation; its imports begin at the folder of the user. Null for a
     *     script
     */
    PythonScript(OperationContext context, Path script, @Nullable String module) {
        this.module = module;
        this.context = context;
        this.script = script;
        this.file = ProgramFile.of(context, script);
    }

    @Override
    public String name() {
        return module == null ? file.path() : module;
    }

    @Override
    public Opref opref() {
        return module == null
                ? file.location().opref()
                : new Opref("script", file.location().root().toString(), "", "", module);
    }

    @Override
    public ProgramFile file() {
        return file;
    }

    @Override
    public PreparedOperation prepare(Path scratch) {
        Path folder = Resources.newFolder(scratch);
        Path python = PythonCommand.find(context.environment());
        Map<String, String> plain = withImports(new RunEnvironment(context, opref()).constant(), context.directory());
        PythonInspection inspection = PythonInspection.of(python, script, folder, plain);
        Path launcher = Resources.extract("launch_script.py", folder);
        // The path of the interpreter itself saves each trial the search of a version manager such as pyenv.
        String interpreter = inspection.python().isEmpty() ? python.toString() : inspection.python();
        return new PreparedScript(interpreter, launcher, inspection);
    }

    /** Returns an environment in which a module finds the other modules of its project, as with {@code python -m}. */
    private Map<String, String> withImports(Map<String, String> environment, Path root) {
        Map<String, String> variables = new HashMap<>(environment);
        if (module != null) {
            String others = context.environment().getOrDefault("PYTHONPATH", "");
            variables.put("PYTHONPATH", others.isEmpty() ? root.toString() : root + File.pathSeparator + others);
        }
        return variables;
    }

    /** The inspected script and its flags. */
    private final class PreparedScript implements PreparedProcess {

        private final String python;
        private final Path launcher;
        private final boolean usesArguments;
        private final PythonAdvice advice;
        private final ProgramArguments arguments;
        private final Map<String, ProgramFlag> assignments = new LinkedHashMap<>();
        private final RunEnvironment environment = new RunEnvironment(context, opref());

        PreparedScript(String python, Path launcher, PythonInspection inspection) {
            this.python = python;
            this.launcher = launcher;
            this.usesArguments = inspection.usesArguments();
            this.advice = inspection.advice();
            this.arguments = new ProgramArguments(name(), inspection.usesArguments() ? inspection.flags() : List.of());
            if (!usesArguments) {
                inspection
                        .flags()
                        .forEach(flag -> assignments.put(flag.definition().name(), flag));
            }
        }

        @Override
        public List<FlagDefinition> flags() {
            return usesArguments
                    ? arguments.common()
                    : assignments.values().stream().map(ProgramFlag::definition).toList();
        }

        @Override
        public List<FlagDefinition> flags(List<Assignment> given) {
            return usesArguments ? arguments.of(given) : flags();
        }

        @Override
        public String advice(String flag) {
            String command = module == null ? "python " + file.path() : "python -m " + module;
            return advice.about(flag, command);
        }

        @Override
        public void check(FlagValues values) {
            if (usesArguments) {
                arguments.command(values);
            }
        }

        @Override
        public ProcessPlan plan(FlagValues values, Path runDirectory, String runId, Path sources) {
            file.refuseLinks(runDirectory);
            Map<String, String> variables = withImports(environment.of(values, runDirectory, runId), runDirectory);
            variables.put("FLAGS_DEST", destination());
            return new ProcessPlan(command(values), variables, runDirectory, true);
        }

        private String destination() {
            return usesArguments ? "args" : "globals";
        }

        private List<String> command(FlagValues values) {
            List<String> command =
                    new ArrayList<>(List.of(python, "-u", launcher.toString(), destination(), file.path()));
            if (usesArguments) {
                command.addAll(arguments.command(values));
            } else {
                values.values().forEach((name, value) -> command.addAll(literal(name, value)));
            }
            return command;
        }

        private List<String> literal(String name, Object value) {
            ProgramFlag flag = assignments.get(name);
            return flag == null ? ProgramFlag.literal(name, value) : flag.literal(value);
        }
    }
}
