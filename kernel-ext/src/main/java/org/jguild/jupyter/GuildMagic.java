package org.jguild.jupyter;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jguild.batch.BatchListener;
import org.jguild.batch.MonotonicClock;
import org.jguild.command.CommandAssist;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.Session;

/** The magic {@code %guild}: executes a command and returns what to show, and the table for an assignment. */
final class GuildMagic implements Magic {

    private static final String OP_HELP =
            """
            %guild op NAME
            Makes a function of this notebook an operation, so that 'run NAME x=1' runs it.
            %%guild op NAME
            Makes the code below it an operation; its variables with a value are the flags.
            %guild op
            Lists the operations of this notebook.""";

    private final Frontend frontend;
    private final Session session;
    private final CellOperations operations;
    private final Clock clock;

    GuildMagic(Frontend frontend, Session session, Clock clock) {
        this.frontend = frontend;
        this.session = session;
        this.operations = new CellOperations(frontend);
        this.clock = clock;
    }

    @Override
    public MagicResult run(List<String> arguments, String body) throws Exception {
        int at = commandAt(arguments);
        String command = at < arguments.size() ? arguments.get(at) : "";
        if (command.equals("op")) {
            return op(arguments.subList(at + 1, arguments.size()), body);
        }
        if (!body.isBlank() && command.equals("run")) {
            operations.define(command, arguments.subList(at + 1, arguments.size()), body);
        } else if (!body.isBlank()) {
            throw new GuildException("'%%guild' has lines below it only for 'op' and 'run': write the command as one "
                    + "line, '%guild " + String.join(" ", arguments) + "'.");
        }
        return command(arguments);
    }

    /** The index of the command, after {@code -H DIR}. */
    private static int commandAt(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += arguments.get(at).equals("-H") ? 2 : 1;
        }
        return at;
    }

    private MagicResult op(List<String> words, String body) throws Exception {
        String text = words.isEmpty() && body.isBlank()
                ? operations.describe()
                : CellOperations.describe(operations.define("op", words, body));
        return new MagicResult(List.of(DisplayContent.text(text)), text);
    }

    private MagicResult command(List<String> arguments) throws InterruptedException {
        List<String> words = Interpolation.expand(arguments, this::variable);
        CommandResult result;
        NotebookLoader loader = NotebookLoader.use(frontend);
        try (ProgressDisplay progress = new ProgressDisplay(frontend, new MonotonicClock(clock))) {
            result = new GuildCommands(context(progress), operations.byName()).execute(words);
            progress.completed();
        } finally {
            loader.leave();
        }
        return ResultView.of(result, parts());
    }

    private ResultParts parts() {
        return new ResultParts(new NotebookOperations(operations.byName()::containsKey));
    }

    @Override
    public List<String> complete(List<String> before, String typed) {
        NotebookLoader loader = NotebookLoader.use(frontend);
        try {
            List<String> found =
                    new CommandAssist(context(progress -> {}), operations.byName()).candidates(before, typed);
            return before.isEmpty() && "op".startsWith(typed)
                    ? Stream.concat(found.stream(), Stream.of("op")).toList()
                    : found;
        } finally {
            loader.leave();
        }
    }

    @Override
    public String help(List<String> words) {
        if (words.equals(List.of("op"))) {
            return OP_HELP;
        }
        NotebookLoader loader = NotebookLoader.use(frontend);
        try {
            return new CommandAssist(context(progress -> {}), operations.byName()).help(words);
        } finally {
            loader.leave();
        }
    }

    private Optional<Object> variable(String name) {
        Object value = frontend.variable(name);
        if (value == null) {
            throw new GuildException("{" + name + "} cannot be used in a command: the variable is null.");
        }
        return Optional.of(value);
    }

    private ExperimentContext context(BatchListener progress) {
        return new ExperimentContext(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                frontend.classPath(),
                clock,
                line -> frontend.display(DisplayContent.text(line)),
                (stderr, bytes, length) -> (stderr ? System.err : System.out).write(bytes, 0, length),
                progress,
                session);
    }
}
