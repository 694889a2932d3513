package org.jguild.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.ListRequest;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.op.FunctionOperation;
import org.jguild.op.OperationResolver;
import org.jguild.run.RunSnapshot;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion and help while a command is typed. Runs nothing, and accepts any text without an error. */
public final class CommandAssist {

    private static final int MAX_RUNS = 50;

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
     * @return complete words that begin with it: commands, options, operations, {@code flag=}, run ids, columns,
     *     optimizers; in the order to show them
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
     * @return the help as text: of the option or flag that the last word names, else of the command
     */
    public String help(List<String> words) {
        List<String> before = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        TypedCommand command = typed(before);
        CommandLine subcommand = command.line().getSubcommands().get(last);
        if (subcommand != null && command.words().isEmpty()) {
            return usage(subcommand);
        }
        boolean isOptimizer = command.pending() != null
                && "--optimizer".equals(command.pending().longestName());
        if (isOptimizer && OptimizerHelp.text(last).isPresent()) {
            return OptimizerHelp.text(last).orElseThrow();
        }
        OptionSpec option = command.spec().findOption(last);
        if (option != null) {
            return text(option);
        }
        return flags(command).stream()
                .filter(flag -> last.equals(flag.name()) || last.startsWith(flag.name() + "="))
                .findFirst()
                .map(CommandAssist::text)
                .orElseGet(() -> usage(command.line()));
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
            return command.words().isEmpty()
                    ? operations()
                    : flags(command).stream().map(flag -> flag.name() + "=").toList();
        }
        if (argument instanceof OptionSpec option && "--opt-flag".equals(option.longestName())) {
            return OptimizerHelp.settings(command.values().get("--optimizer"), typed);
        }
        return switch (label) {
            case "RUN" ->
                runs(command, isOfTrash(command)).map(run -> run.id().brief()).toList();
            case "COL", "COLS" -> columns(command);
            default -> List.of();
        };
    }

    private List<String> operations() {
        Stream<String> files = OperationResolver.names(context.directory()).stream();
        return Stream.concat(functions.keySet().stream().sorted(), files).toList();
    }

    private List<FlagDefinition> flags(TypedCommand command) {
        boolean runs = command.spec().positionalParameters().stream()
                .anyMatch(argument -> argument.paramLabel().contains("OPERATION"));
        if (!runs || command.words().isEmpty()) {
            return List.of();
        }
        return experiment(command).flags(command.words().get(0));
    }

    private Experiment experiment(TypedCommand command) {
        return new Experiment(context, functions, command.values().get("-H"));
    }

    private Stream<RunSnapshot> runs(TypedCommand command, boolean deleted) {
        ListRequest request = new ListRequest(List.of(), deleted, false);
        return experiment(command).list(request).runs().stream().limit(MAX_RUNS);
    }

    private static boolean isOfTrash(TypedCommand command) {
        return command.spec().userObject() instanceof RestoreCommand
                || command.spec().userObject() instanceof PurgeCommand;
    }

    /** The scalars of the newest runs first, because they are the usual columns to sort by, then the flags. */
    private List<String> columns(TypedCommand command) {
        List<RunSnapshot> runs = runs(command, false).toList();
        Collection<String> scalars = new TreeSet<>();
        Collection<String> flags = new TreeSet<>();
        for (RunSnapshot run : runs) {
            scalars.addAll(run.scalars().keySet());
            flags.addAll(run.flags().values().keySet());
        }
        return Stream.concat(scalars.stream(), flags.stream()).toList();
    }

    private static String usage(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
    }

    private static String text(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return String.join(", ", option.names()) + value + "\n"
                + String.join("\n", option.description()).replace("$$", "$");
    }

    private static String text(FlagDefinition flag) {
        String choices = flag.choices().isEmpty()
                ? ""
                : "\none of "
                        + String.join(
                                ", ",
                                flag.choices().stream().map(FlagEncoder::encode).toList());
        String text = flag.name() + ": "
                + flag.type().name().toLowerCase(Locale.ROOT)
                + (flag.defaultValue() == null ? "" : ", " + FlagEncoder.encode(flag.defaultValue()) + " by default");
        return text
                + choices
                + Optional.of(flag.description())
                        .filter(d -> !d.isBlank())
                        .map(d -> "\n" + d)
                        .orElse("");
    }
}
