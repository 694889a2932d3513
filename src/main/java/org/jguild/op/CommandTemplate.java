package org.jguild.op;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.error.Nearest;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jguild.run.Opref;
import org.jguild.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A command line with places for flags, such as <code>python -m lab.fit train --lr ${lr} data.csv</code>. It is not passed to
 * a shell: every value is part of exactly one word.
 */
final class CommandTemplate implements ProgramOperation {

    private final OperationContext context;
    private final String template;
    private final List<TemplateWord> words;
    private final List<FlagDefinition> flags;
    private final SourceTree tree;

    /**
     * Creates an operation from a template.
     *
     * @param context the folder and environment of the user
     * @param template the command line
     * @throws GuildException if it cannot be parsed
     */
    CommandTemplate(OperationContext context, String template) {
        this.context = context;
        this.template = template;
        this.words = TemplateParser.parse(template);
        this.flags = TemplateFlags.of(words, context.variables());
        this.tree = SourceTree.of(context.directory(), script());
    }

    /** The program if it is a script of the project; null otherwise, or if its name depends on flags. */
    private @Nullable Path script() {
        boolean fixed = !words.isEmpty() && words.get(0).parts().stream().allMatch(TemplatePart.Text.class::isInstance);
        if (!fixed) {
            return null;
        }
        Path file = NamedFile.of(
                        context.directory(),
                        words.get(0).fill(FlagValues.NONE).findFirst().orElse(""))
                .normalize();
        boolean inProject = file.startsWith(context.directory()) && Files.isRegularFile(file);
        return inProject && Executable.isScript(file) ? file : null;
    }

    @Override
    public String name() {
        return opref().operation();
    }

    @Override
    public Opref opref() {
        return new Opref(Opref.COMMAND, context.directory().toString(), "", "", template);
    }

    @Override
    public SourceTree tree() {
        return tree;
    }

    @Override
    public boolean takesVariables() {
        return true;
    }

    @Override
    public PreparedOperation prepare(Path scratch) {
        return new PreparedCommand();
    }

    /** The command line, whose words are filled in for each run. */
    private final class PreparedCommand implements PreparedProcess {

        private final RunEnvironment environment = new RunEnvironment(context, opref());

        @Override
        public List<FlagDefinition> flags() {
            return flags;
        }

        @Override
        public List<FlagDefinition> flags(List<Assignment> given) {
            requireNamed(given.stream().map(Assignment::name).toList());
            return flags;
        }

        @Override
        public boolean canForceFlags() {
            return false;
        }

        @Override
        public void check(FlagValues values) {
            requireNamed(values.values().keySet());
            program(fill(values).get(0));
        }

        @Override
        public ProcessPlan plan(FlagValues values, Path runDirectory, String runId, Path sources) {
            List<String> filled = fill(values);
            ProjectPaths paths = new ProjectPaths(context.directory(), sources);
            List<String> command = new ArrayList<>();
            Path program = program(filled.get(0));
            Path copy = paths.findCopy(program).map(runDirectory::resolve).orElse(program);
            command.add(copy.toString());
            filled.subList(1, filled.size()).forEach(word -> command.add(paths.resolve(word)));
            return new ProcessPlan(command, environment.of(values, runDirectory, runId), runDirectory, false);
        }
    }

    /** Refuses flags that would be recorded and not reach the program. */
    private void requireNamed(Iterable<String> given) {
        Set<String> known = flags.stream().map(FlagDefinition::name).collect(toCollection(LinkedHashSet::new));
        for (String name : given) {
            if (!known.contains(name)) {
                String similar = Nearest.find(name, known)
                        .map(flag -> " Did you mean '" + flag + "'?")
                        .orElse("");
                throw new GuildException(name() + " does not use the flag '" + name + "': write ${" + name
                        + "} where it belongs in the command line, or --env " + name
                        + " if the program reads it from its environment." + similar);
            }
        }
    }

    private List<String> fill(FlagValues values) {
        List<String> filled = words.stream().flatMap(word -> word.fill(values)).toList();
        if (filled.isEmpty()) {
            throw new GuildException("The command line '" + VisibleText.line(template) + "' names no program.");
        }
        return filled;
    }

    private Path program(String name) {
        boolean isPython = name.equals("python") || name.equals("python3");
        if (isPython
                && !context.environment()
                        .getOrDefault(PythonCommand.VARIABLE, "")
                        .isEmpty()) {
            return PythonCommand.find(context.environment());
        }
        Path file = NamedFile.of(context.directory(), name).normalize();
        boolean inFolder = !name.isEmpty() && Files.isRegularFile(file);
        Optional<Path> found = name.contains("/") ? Optional.empty() : ProgramPath.find(name, context.environment());
        if (found.isEmpty() && inFolder && Files.isExecutable(file)) {
            found = Optional.of(file);
        }
        if (found.isEmpty() && isPython) {
            found = Optional.of(PythonCommand.find(context.environment()));
        }
        return found.orElseThrow(() -> new GuildException(problem(name, inFolder)));
    }

    private String problem(String name, boolean inFolder) {
        if (inFolder) {
            return "'" + name + "' is not executable: write the program that runs it first, as in '"
                    + OperationResolver.interpreter(name).orElse("sh") + " " + name + "'.";
        }
        String hint =
                name.contains("=") ? "; to set an environment variable, write 'env " + name + "' and the program" : "";
        return "There is no program '" + VisibleText.line(name) + "' "
                + (name.contains("/") ? "in " : "on PATH or in ") + context.directory() + ", to run the command line '"
                + VisibleText.line(template) + "'" + hint + ".";
    }
}
