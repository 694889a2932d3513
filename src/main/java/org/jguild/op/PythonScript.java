package org.jguild.op;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.run.Opref;
import org.jguild.run.SourceFile;
import org.jspecify.annotations.Nullable;

/** A Python script whose flags are its assignments at module level or the options of its argument parser. */
final class PythonScript implements Operation {

    private final OperationContext context;
    private final Path script;
    private final ScriptLocation location;
    private final SourceTree tree;

    /**
     * Creates an operation from a script.
     *
     * @param context the folder and environment of the user
     * @param script an absolute path
     */
    PythonScript(OperationContext context, Path script) {
        this.context = context;
        this.script = script;
        this.location = ScriptLocation.of(context.directory(), script);
        this.tree = SourceTree.of(location.root(), script);
    }

    @Override
    public String name() {
        return location.path();
    }

    @Override
    public Opref opref() {
        return location.opref();
    }

    @Override
    public List<SourceFile> sources() {
        return tree.files();
    }

    @Override
    public @Nullable String digest() {
        return tree.digest();
    }

    @Override
    public List<String> warnings() {
        return tree.warnings();
    }

    @Override
    public PreparedOperation prepare(Path scratch) {
        Path folder = Resources.newFolder(scratch);
        Path python = PythonCommand.find(context.environment());
        Map<String, String> plain = new RunEnvironment(context, opref()).constant();
        PythonInspection inspection = PythonInspection.of(python, script, folder, plain);
        Path launcher = Resources.extract("launch_script.py", folder);
        // The path of the interpreter itself saves each trial the search of a version manager such as pyenv.
        String interpreter = inspection.python().isEmpty() ? python.toString() : inspection.python();
        return new PreparedScript(interpreter, launcher, inspection);
    }

    /** The inspected script and its flags. */
    private final class PreparedScript implements PreparedProcess {

        private final String python;
        private final Path launcher;
        private final boolean usesArguments;
        private final Map<String, PythonFlag> flags = new LinkedHashMap<>();
        private final RunEnvironment environment = new RunEnvironment(context, opref());

        PreparedScript(String python, Path launcher, PythonInspection inspection) {
            this.python = python;
            this.launcher = launcher;
            this.usesArguments = inspection.usesArguments();
            inspection.flags().forEach(flag -> flags.put(flag.definition().name(), flag));
        }

        @Override
        public List<FlagDefinition> flags() {
            return flags.values().stream().map(PythonFlag::definition).toList();
        }

        @Override
        public ProcessPlan plan(FlagValues values, Path runDirectory, String runId) {
            CopiedSources.refuseLinks(runDirectory, location.path(), tree.files());
            Map<String, String> variables = new HashMap<>(environment.of(values, runDirectory, runId));
            variables.put("FLAGS_DEST", destination());
            return new ProcessPlan(command(values), variables, runDirectory, true);
        }

        private String destination() {
            return usesArguments ? "args" : "globals";
        }

        private List<String> command(FlagValues values) {
            List<String> command =
                    new ArrayList<>(List.of(python, "-u", launcher.toString(), destination(), location.path()));
            values.values().forEach((name, value) -> command.addAll(words(name, value)));
            return command;
        }

        private List<String> words(String name, Object value) {
            PythonFlag flag = flags.get(name);
            if (usesArguments) {
                return (flag == null ? PythonFlag.unknown(name) : flag).arguments(value);
            }
            return flag == null ? PythonFlag.literal(name, value) : flag.literal(value);
        }
    }
}
