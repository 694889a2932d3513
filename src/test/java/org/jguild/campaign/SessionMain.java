package org.jguild.campaign;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.Session;

/**
 * A session as a notebook has one: commands one after another in one JVM, with functions of its own. Each argument is a
 * command; {@code await FILE} waits for a file, {@code again} begins anew. It prints {@code ack MILLIS LOSS} for each trial
 * whose end was reported to it, and {@code did COMMAND} after each command.
 */
final class SessionMain {

    private final PrintStream out;
    private final Acknowledger acknowledger;
    private final GuildCommands commands;

    private SessionMain(PrintStream out) {
        this.out = out;
        this.acknowledger = new Acknowledger(out);
        ExperimentContext context = new ExperimentContext(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                List.of(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> {},
                acknowledger,
                new Session());
        this.commands = new GuildCommands(context, TrialBody.of(System.getenv()).functions());
    }

    public static void main(String[] lines) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        SessionMain session = new SessionMain(out);
        session.print("ready");
        int status = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].equals("again")) {
                i = -1;
            } else {
                status = Math.max(status, session.perform(lines[i]));
            }
        }
        System.exit(status);
    }

    private int perform(String line) throws InterruptedException {
        List<String> words = List.of(line.split(" ", -1));
        if (words.get(0).equals("await")) {
            while (!Files.exists(Path.of(words.get(1)))) {
                Thread.sleep(1);
            }
            return 0;
        }
        try {
            CommandResult result = commands.execute(words);
            if (result.comparison() != null) {
                Listing.of(result.comparison()).byLoss().keySet().forEach(acknowledger::ended);
            }
            print("did " + line);
            return 0;
        } catch (GuildException e) {
            System.err.println("jguild: " + e.getMessage());
            return 1;
        }
    }

    private void print(String line) {
        out.print(line + "\n");
        out.flush();
    }
}
