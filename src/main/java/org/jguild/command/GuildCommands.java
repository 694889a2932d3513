package org.jguild.command;

import static java.util.Objects.requireNonNullElseGet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.ExperimentContext;
import org.jguild.op.FunctionOperation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of JGuild: parses the words of a command, executes it and returns its result. */
public final class GuildCommands {

    /** Longer lines of prose are hard to read. */
    static final int USUAL_WIDTH = 100;

    /** Picocli accepts no smaller width of its help. */
    private static final int MIN_WIDTH = 55;

    private final ExperimentContext context;
    private final Map<String, FunctionOperation> functions;
    private final int width;
    private final boolean notebook;

    /**
     * Creates the commands.
     *
     * @param context the environment in which they run
     */
    public GuildCommands(ExperimentContext context) {
        this(context, Map.of());
    }

    /**
     * Creates the commands of a program that has its own operations.
     *
     * @param context the environment in which they run
     * @param functions the operations by name; they take precedence over files of the same name
     */
    public GuildCommands(ExperimentContext context, Map<String, FunctionOperation> functions) {
        this(context, functions, USUAL_WIDTH, true);
    }

    private GuildCommands(
            ExperimentContext context, Map<String, FunctionOperation> functions, int width, boolean notebook) {
        this.context = context;
        this.functions = Map.copyOf(functions);
        this.width = Math.max(MIN_WIDTH, Math.min(width, USUAL_WIDTH));
        this.notebook = notebook;
    }

    /**
     * Creates the commands of the command line.
     *
     * @param context the environment in which they run
     * @param width the width of the terminal, which the lines of the help respect
     */
    static GuildCommands ofTerminal(ExperimentContext context, int width) {
        return new GuildCommands(context, Map.of(), width, false);
    }

    /**
     * Executes one command.
     *
     * @param words the words after {@code guild}
     * @return its result
     * @throws GuildException for every error that a user can correct
     * @throws InterruptedException if the thread was interrupted; what was recorded is kept
     */
    public CommandResult execute(List<String> words) throws InterruptedException {
        CommandLine line = commandLine();
        try {
            ParseResult parsed = line.parseArgs(CommandWords.of(line, words).toArray(String[]::new));
            ParseResult last = parsed;
            while (last.hasSubcommand()) {
                last = last.subcommand();
            }
            CommandLine command = last.commandSpec().commandLine();
            if (last.isUsageHelpRequested() || command == line) {
                return command == line ? Overview.of(notebook, width) : HelpPage.of(command);
            }
            return call(command.getCommand());
        } catch (ParameterException e) {
            throw new GuildException(explain(e), e);
        }
    }

    /** The commands for picocli, created for each call because they store the parsed options. */
    CommandLine commandLine() {
        Root root = new Root();
        Supplier<Experiment> experiment = () -> new Experiment(context, functions, root.home);
        CommandLine line = new CommandLine(root);
        line.addSubcommand(new RunCommand(experiment));
        line.addSubcommand(new CompareCommand(experiment, context.directory(), context.notice()));
        line.addSubcommand(PlotCommand.line(experiment, context.directory()));
        line.addSubcommand(new CommandLine(new RunsCommand(experiment))
                .addSubcommand(new InfoCommand(experiment))
                .addSubcommand(new DeleteCommand(experiment))
                .addSubcommand(new RestoreCommand(experiment))
                .addSubcommand(new PurgeCommand(experiment))
                .addSubcommand(new ReconcileCommand(experiment)));
        line.addSubcommand(new TrustCommand(experiment));
        line.addSubcommand(new ConfigCommand(context.session().settings()));
        line.setExpandAtFiles(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setUsageHelpWidth(width);
        return line;
    }

    private static CommandResult call(Object command) throws InterruptedException {
        try {
            return (CommandResult) ((Callable<?>) command).call();
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String explain(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            CommandLine command = error.getCommandLine();
            if (word.startsWith("-")) {
                List<String> options =
                        new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
                String near = Nearest.find(word, options)
                        .map(option -> " Did you mean '" + option + "'?")
                        .orElse("");
                return "Unknown option '" + word + "' of " + command.getCommandName() + "." + near + " '"
                        + command.getCommandName() + " --help' lists the options.";
            }
            Map<String, CommandLine> commands = command.getSubcommands();
            return "Unknown command '" + word + "'" + Nearest.hint(word, commands.keySet());
        }
        String message = requireNonNullElseGet(error.getMessage(), error::toString);
        boolean isModule =
                message.matches("Invalid value for option '--max-trials'.*'[A-Za-z_]\\w*(\\.\\w+)+' is not .*");
        String hint = isModule ? " Put a command line in quotes, as in run 'python -m lab.fit'." : "";
        return message + (message.endsWith(".") ? "" : ".") + hint;
    }

    /** The root command. */
    @Command(
            name = "guild",
            description = "Runs and compares experiments.",
            synopsisSubcommandLabel = "COMMAND",
            optionListHeading = "%nOptions:%n")
    static final class Root {

        @Option(names = "-H", paramLabel = "DIR", description = "Keep runs in DIR instead of the default store.")
        private @Nullable String home;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        @SuppressWarnings("unused") // Picocli reads it.
        private boolean help;
    }
}
