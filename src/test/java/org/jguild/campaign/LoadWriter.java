package org.jguild.campaign;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jguild.Guild;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.jguild.op.FunctionOperation;

/**
 * A program that makes a number of runs through the Java API: batches and single runs of a function, and every tenth of a
 * program. It prints {@code ack MILLIS LOSS} for each. Arguments: the home, the first number, the number of runs.
 */
final class LoadWriter {

    private static final int BATCH = 24;

    private LoadWriter() {}

    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Guild home = Guild.open(Path.of(words[0]));
        Map<String, FunctionOperation> functions = TrialBody.of(System.getenv()).functions();
        long next = Long.parseLong(words[1]);
        long end = next + Long.parseLong(words[2]);
        try {
            for (int i = 0; next < end; i++) {
                long many = Math.min(i % 3 == 0 ? BATCH : 2, end - next);
                String numbers = many == 1 ? "n=" + next : TrialBody.range(next, next + many - 1);
                Acknowledger acknowledger = new Acknowledger(out);
                Guild watched = home.onProgress(acknowledger);
                RunResult result = i % 3 == 1
                        ? watched.run(TrialBody.PROGRAM, numbers)
                        : watched.run(functions.get(TrialBody.GRID), numbers);
                acknowledger.ended(result.best().value());
                next += many;
            }
        } catch (GuildException e) {
            System.err.println("jguild: " + e.getMessage());
            System.exit(1);
        }
    }
}
