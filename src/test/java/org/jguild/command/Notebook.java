package org.jguild.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.experiment.ExperimentContext;
import org.jguild.op.FunctionOperation;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;

/** A project folder with a run store of its own, and the commands in it. */
final class Notebook {

    static final String LOSS =
            """
            import math
            x = 0.1
            noise = 0.0
            loss = math.sin(5 * x) * (1 - math.tanh(x ** 2))
            print(f"loss: {loss}")
            """;

    static final String JAVA_LOSS =
            """
            public class Train {
                static double x = 0.1;
                static double noise = 0.0;
                public static void main(String[] args) {
                    System.out.println("loss: " + Math.sin(5 * x) * (1 - Math.tanh(x * x)));
                }
            }
            """;

    private final Path directory;
    private final Path home;
    final Map<String, FunctionOperation> functions = new HashMap<>();
    /** Variables in addition to those of this process. */
    final Map<String, String> variables = new HashMap<>();

    final List<String> notices = new ArrayList<>();
    final List<String> progress = new ArrayList<>();
    final ByteArrayOutputStream output = new ByteArrayOutputStream();

    Notebook(Path folder) {
        directory = folder.resolve("project");
        home = folder.resolve("store");
        try {
            Files.createDirectories(directory);
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    Path home() {
        return home;
    }

    Path write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandResult guild(String line) {
        return guild(List.of(line.strip().split("\\s+")));
    }

    ExperimentContext context() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GUILD_HOME", home.toString());
        environment.putAll(variables);
        return new ExperimentContext(
                directory,
                environment,
                List.of(),
                Clock.systemUTC(),
                notices::add,
                (stderr, bytes, length) -> output.write(bytes, 0, length),
                state -> progress.add(state.text(Duration.ZERO)));
    }

    CommandResult guild(List<String> words) {
        try {
            return new GuildCommands(context(), functions).execute(words);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<RunSnapshot> runs() {
        return new RunStore(home, Clock.systemUTC()).runs();
    }

    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
