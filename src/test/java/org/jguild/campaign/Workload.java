package org.jguild.campaign;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.jguild.Guild;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.jguild.op.FunctionOperation;

/**
 * A program that runs batches and single runs, of a program and of functions, until it is killed or its store refuses. It
 * prints {@code ack MILLIS LOSS} for each trial whose end was reported to it. Arguments: the home, a seed, the first number,
 * the maximum number of trials of a batch, the maximum idle time in milliseconds.
 */
final class Workload {

    private final Guild home;
    private final Map<String, FunctionOperation> body =
            TrialBody.of(System.getenv()).functions();
    private final SplittableRandom random;
    private final PrintStream out;
    private final int batch;
    private final int idle;
    private long next;

    private Workload(Path home, long seed, long first, int batch, int idle, PrintStream out) {
        this.home = Guild.open(home);
        this.random = new SplittableRandom(seed);
        this.next = first;
        this.batch = batch;
        this.idle = idle;
        this.out = out;
    }

    public static void main(String[] words) {
        // Not System.out, which is the output of a trial while one runs.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Workload workload = new Workload(
                Path.of(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                out);
        out.print("ready\n");
        out.flush();
        try {
            while (true) {
                workload.step();
            }
        } catch (GuildException e) {
            System.err.println("jguild: " + e.getMessage());
            System.exit(1);
        }
    }

    private void step() {
        int many = random.nextInt(2, batch + 1);
        switch (random.nextInt(10)) {
            case 0, 1 -> program(watched().parallel(2), many).runs();
            case 2, 3 -> program(watched(), many).runs();
            case 4, 5 -> functions(watched(), many).runs();
            case 6 ->
                watched()
                        .maxTrials(many)
                        .run(body.get(TrialBody.SEARCH), "x=[-2.0:2.0]")
                        .runs();
            case 7 -> single(program(home, 1));
            case 8 -> single(functions(home, 1));
            default -> Threads.sleep(random.nextInt(idle + 1));
        }
    }

    private String numbers(int many) {
        long from = next;
        next += many;
        return many == 1 ? "n=" + from : TrialBody.range(from, next - 1);
    }

    /** The home, with each trial acknowledged when its end is reported. */
    private Guild watched() {
        return home.onProgress(new Acknowledger(out));
    }

    private RunResult program(Guild guild, int many) {
        return guild.tag("campaign").run(TrialBody.PROGRAM, numbers(many));
    }

    private RunResult functions(Guild guild, int many) {
        return guild.run(body.get(TrialBody.GRID), numbers(many));
    }

    private void single(RunResult result) {
        new Acknowledger(out).ended(result.best().value());
    }
}
