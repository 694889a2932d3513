package org.jguild.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jguild.batch.BatchListener;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.Session;

/**
 * Commands in this JVM, each with a time limit and, as a fresh process would, without what an earlier one has read.
 *
 * @param project the current folder
 * @param home the Guild home
 * @param environment further environment variables
 * @param limit how long a command may take
 */
record Commands(Path project, Path home, Map<String, String> environment, Duration limit) {

    private static final int MAX_OUTPUT = 1 << 22;

    /** Copies the variables. */
    Commands {
        environment = Map.copyOf(environment);
    }

    /** Does one command. */
    Answer run(String... words) {
        return run(new Session(), BatchListener.NONE, words);
    }

    /**
     * Does one command of a session.
     *
     * @param session what lasts from one command to the next
     * @param listener receives the progress of a batch
     */
    Answer run(Session session, BatchListener listener, String... words) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        variables.put("GUILD_HOME", home.toString());
        ExperimentContext context = new ExperimentContext(
                project,
                variables,
                List.of(),
                Clock.systemUTC(),
                lines::add,
                (stderr, bytes, length) -> {
                    // A mutated program may print without end.
                    if (output.size() < MAX_OUTPUT) {
                        output.write(bytes, 0, length);
                    }
                },
                listener,
                session);
        AtomicReference<CommandResult> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        GuildCommands commands =
                new GuildCommands(context, TrialBody.of(variables).functions());
        long start = System.nanoTime();
        Thread thread = Threads.start(() -> result.set(commands.execute(List.of(words))), failure);
        boolean hung = !Threads.join(thread, limit);
        if (hung) {
            Threads.end(thread);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        StringBuilder shown = new StringBuilder(String.join("\n", List.copyOf(lines)));
        shown.append('\n').append(output.toString(StandardCharsets.UTF_8));
        if (result.get() != null) {
            shown.append(result.get().text()).append(result.get().note());
        }
        return new Answer(List.of(words), result.get(), shown.toString(), hung ? null : failure.get(), hung, took);
    }
}
