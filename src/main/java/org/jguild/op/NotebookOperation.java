package org.jguild.op;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * A Jupyter notebook whose flags are assignments in one of its cells. A run replaces their values in a copy of the notebook,
 * and executes the copy with the kernel that the notebook names.
 */
final class NotebookOperation implements FileOperation {

    /** The end of the name of a notebook. */
    static final String EXTENSION = ".ipynb";

    /** The script that executes notebooks. */
    static final String DRIVER = "run_notebook.py";

    /** Names the notebooks that are being executed, from the outer to the inner one, each after a slash. */
    private static final String EXECUTED = "JGUILD_NOTEBOOKS";

    private final OperationContext context;
    private final Path notebook;
    private final ProgramFile file;

    /**
     * Creates an operation from a notebook.
     *
     * @param context the folder and environment of the user
     * @param notebook an absolute path
     */
    NotebookOperation(OperationContext context, Path notebook) {
        this.context = context;
        this.notebook = notebook;
        this.file = ProgramFile.of(context, notebook);
    }

    @Override
    public ProgramFile file() {
        return file;
    }

    @Override
    public PreparedOperation prepare(Path scratch) {
        requireOther();
        Path folder = Resources.newFolder(scratch);
        Path driver = Resources.extract(DRIVER, folder);
        PythonInspection.extract(folder);
        Map<String, String> plain = new RunEnvironment(context, opref()).constant();
        Path python = NotebookPython.find(context.environment(), folder);
        return new PreparedNotebook(driver, NotebookInspection.of(python, driver, notebook, plain));
    }

    /**
     * Refuses a cell that runs its own notebook, which would run itself again without end.
     *
     * @throws GuildException if this notebook is being executed
     */
    private void requireOther() {
        if (List.of(executed().split("/")).contains(fileName())) {
            throw new GuildException(
                    fileName() + " runs itself: one of its cells runs the notebook again, so that this "
                            + "would not end; run it from another notebook or from a shell.");
        }
    }

    private String executed() {
        return context.environment().getOrDefault(EXECUTED, "");
    }

    private String fileName() {
        return String.valueOf(notebook.getFileName());
    }

    /** The name of the executed copy in the directory of a run. */
    private String copyName() {
        return fileName().substring(0, fileName().length() - EXTENSION.length()) + ".executed" + EXTENSION;
    }

    /** The inspected notebook and its flags. */
    private final class PreparedNotebook implements PreparedProcess {

        private final Path driver;
        private final String python;
        private final Map<String, ProgramFlag> assignments = new LinkedHashMap<>();
        private final Map<String, JavaFlag> variables = new LinkedHashMap<>();
        private final List<FlagDefinition> flags = new ArrayList<>();
        private final List<String> elsewhere;
        private final RunEnvironment environment = new RunEnvironment(context, opref());

        PreparedNotebook(Path driver, NotebookInspection inspection) {
            this.driver = driver;
            this.python = inspection.python();
            this.elsewhere = inspection.elsewhere();
            for (ProgramFlag flag : inspection.assignments()) {
                assignments.put(flag.definition().name(), flag);
                flags.add(flag.definition());
            }
            for (JavaFlag variable : inspection.variables()) {
                variables.put(variable.name(), variable);
                flags.add(variable.definition());
            }
        }

        @Override
        public List<FlagDefinition> flags() {
            return List.copyOf(flags);
        }

        @Override
        public String advice(String flag) {
            return elsewhere.contains(flag)
                    ? "Another cell assigns it: give that cell the tag 'parameters', and its assignments are the flags."
                    : "";
        }

        @Override
        public boolean canForceFlags() {
            return false;
        }

        @Override
        public void check(FlagValues values) {
            literals(values);
        }

        @Override
        public ProcessPlan plan(FlagValues values, Path runDirectory, String runId, Path sources) {
            file.refuseLinks(runDirectory);
            List<String> command =
                    new ArrayList<>(List.of(python, "-u", driver.toString(), "run", file.path(), copyName()));
            command.addAll(literals(values));
            Map<String, String> variables = environment.of(values, runDirectory, runId);
            variables.put(EXECUTED, executed() + "/" + fileName());
            return new ProcessPlan(command, variables, runDirectory, true);
        }

        private List<String> literals(FlagValues values) {
            List<String> words = new ArrayList<>();
            values.values().forEach((name, value) -> words.addAll(literal(name, value)));
            return words;
        }

        private List<String> literal(String name, @Nullable Object value) {
            JavaFlag variable = variables.get(name);
            if (variable != null) {
                return List.of("--" + name, variable.literal(name(), value));
            }
            ProgramFlag flag = assignments.get(name);
            return flag == null ? ProgramFlag.literal(name, value) : flag.literal(value);
        }
    }
}
