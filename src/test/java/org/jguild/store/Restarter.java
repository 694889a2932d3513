package org.jguild.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jguild.batch.BatchListener;
import org.jguild.command.GuildCommands;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;

/** A program that executes the command in each line that it reads, and answers each with one line. */
final class Restarter {

    private Restarter() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(answer(line));
        }
    }

    private static String answer(String line) throws InterruptedException {
        ExperimentContext context = new ExperimentContext(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                List.of(),
                Clock.systemUTC(),
                notice -> {},
                (stderr, bytes, length) -> {},
                BatchListener.NONE);
        try {
            new GuildCommands(context).execute(List.of(line.split(" ")));
            return "done";
        } catch (GuildException e) {
            return "refused: " + e.getMessage().replace("\n", "\\n");
        } catch (RuntimeException e) {
            return "failed: " + e;
        }
    }
}
