package org.jguild.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.chart.ChartKind;
import org.jguild.error.GuildException;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.Settings;
import org.jguild.flag.FlagDefinition;
import org.jguild.op.FunctionOperation;
import org.jguild.op.OperationResolver;
import org.jguild.search.prune.PruningKind;
import org.jguild.text.Named;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion and help while a command is typed. Runs nothing, and accepts any text without an error. */
public final class CommandAssist {

    private final ExperimentContext context;
    private final Map<String, FunctionOperation> functions;

    /**
     * Creates the completion and help.
     *
     * @param context the environment of the commands
     * @param functions the functions that can be run, by name
     */
    public CommandAssist(ExperimentContext context, Map<String, FunctionOperation> functions) {
        this.context = context;
        this.functions = Map.copyOf(functions);
    }

    /**
     * Returns the completions of a word.
     *
     * @param before the words before it, without {@code guild}
     * @param typed the beginning of the word; may be empty
     * @return complete words that begin with it: commands, options, operations, {@code flag=} and ranges, run ids, searches, columns,
     *     optimizers, kinds of charts, rules, settings; in the order to show them
     */
    public List<String> candidates(List<String> before, String typed) {
        try {
            return possible(typed(before), typed).stream()
                    .filter(word -> word.startsWith(typed))
                    .distinct()
                    .toList();
        } catch (GuildException e) {
            return List.of(); // The error is reported when the command is run.
        }
    }

    /**
     * Explains a word, or its command.
     *
     * @param words all words up to the one in question
     * @return the help as text: of what the last word names, else of the command
     */
    public String help(List<String> words) {
        List<String> before = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        TypedCommand command = typed(before);
        if (words.isEmpty() || (command.line().getParent() == null && isUnknown(command, last))) {
            return Overview.of(true, GuildCommands.USUAL_WIDTH).text().stripTrailing();
        }
        List<String> named = takesOperation(command) ? operations() : List.of();
        String typed = named.contains(last) ? last : "";
        String operation = command.words().isEmpty() ? typed : command.words().get(0);
        return new WordHelp(command, flags(command, operation), named).of(last);
    }

    private static boolean isUnknown(TypedCommand command, String word) {
        return !command.line().getSubcommands().containsKey(word)
                && command.spec().findOption(word) == null;
    }

    private TypedCommand typed(List<String> words) {
        return TypedCommand.of(new GuildCommands(context, functions).commandLine(), words);
    }

    private List<String> possible(TypedCommand command, String typed) {
        if (command.pending() != null) {
            return values(command, command.pending(), typed);
        }
        if (typed.startsWith("-")) {
            return command.spec().options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Arrays.stream(option.names()))
                    .sorted()
                    .toList();
        }
        List<String> words = new ArrayList<>();
        if (command.words().isEmpty()) {
            words.addAll(command.line().getSubcommands().keySet());
        }
        for (PositionalParamSpec positional : command.spec().positionalParameters()) {
            if (positional.index().contains(command.words().size())) {
                words.addAll(values(command, positional, typed));
            }
        }
        return words;
    }

    /** The completions of an argument, by its name in the help. */
    private List<String> values(TypedCommand command, ArgSpec argument, String typed) {
        if (argument.completionCandidates() != null) {
            List<String> listed = new ArrayList<>();
            argument.completionCandidates().forEach(listed::add);
            return listed;
        }
        String label = argument.paramLabel();
        if (label.contains("OPERATION")) {
            return command.words().isEmpty() ? operations() : assignments(command, typed);
        }
        if (argument instanceof OptionSpec option) {
            switch (option.longestName()) {
                case "--opt-flag" -> {
                    return OptimizerHelp.settings(command.values().get("--optimizer"), typed);
                }
                case "--restart" -> {
                    return stored(command).searchesAndRuns();
                }
                default -> {}
            }
        }
        return switch (label) {
            case "KIND" -> Named.names(ChartKind.values());
            case "RULE" -> pruningRules();
            case "NAME=VALUE" -> Settings.assignments();
            case "A,B" -> stored(command).flagLists(typed);
            case "RUN" ->
                command.spec().userObject() instanceof PlotCommand
                        ? stored(command).searchesAndRuns()
                        : stored(command).runs(isOfTrash(command));
            case "COL", "COLS" -> stored(command).columns();
            default -> List.of();
        };
    }

    private static List<String> pruningRules() {
        List<String> rules = new ArrayList<>(Named.names(PruningKind.values()));
        rules.add("none");
        return rules;
    }

    /** The names of flags; of a flag that is typed already, forms of its value. */
    private List<String> assignments(TypedCommand command, String typed) {
        int equals = typed.indexOf('=');
        List<FlagDefinition> flags = flags(command, command.words().get(0));
        if (equals < 0) {
            return flags.stream().map(flag -> flag.name() + "=").toList();
        }
        return flags.stream()
                .filter(flag -> flag.name().equals(typed.substring(0, equals)))
                .flatMap(flag -> RangeForms.of(flag).stream())
                .toList();
    }

    private List<String> operations() {
        Stream<String> files = OperationResolver.names(context.directory()).stream();
        return Stream.concat(functions.keySet().stream().sorted(), files).toList();
    }

    /** The flags of an operation; none if the command takes no operation, or if its program cannot be read. */
    private List<FlagDefinition> flags(TypedCommand command, String operation) {
        if (operation.isEmpty() || !takesOperation(command)) {
            return List.of();
        }
        try {
            return experiment(command).flags(operation);
        } catch (GuildException e) {
            return List.of(); // The error is reported when the command is run.
        }
    }

    private static boolean takesOperation(TypedCommand command) {
        return command.spec().positionalParameters().stream()
                .anyMatch(argument -> argument.paramLabel().contains("OPERATION"));
    }

    private Experiment experiment(TypedCommand command) {
        return new Experiment(context, functions, command.values().get("-H"));
    }

    private StoredNames stored(TypedCommand command) {
        return new StoredNames(experiment(command));
    }

    private static boolean isOfTrash(TypedCommand command) {
        return command.spec().userObject() instanceof RestoreCommand
                || command.spec().userObject() instanceof PurgeCommand;
    }
}
