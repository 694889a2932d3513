package org.jguild.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jguild.op.FunctionTrial;

/**
 * What the trials do. Each has a loss of its own that follows from its flag: n gives the number n.1, x gives 3·x. Each notes
 * where it begins and ends in the file that the environment variable {@value #SIDE} names, outside the store.
 */
final class TrialBody {

    static final String GRID = "grid";
    static final String SEARCH = "search";
    static final String CURVE = "curve";
    static final String PROGRAM = "trial.sh";
    static final String SIDE = "CAMPAIGN_SIDE";
    static final String PAUSE = "CAMPAIGN_PAUSE";

    private static final String SCRIPT =
            """
            #!/bin/sh
            n=$2
            [ -z "$CAMPAIGN_SIDE" ] || echo "begin $n.1 $$" >>"$CAMPAIGN_SIDE"
            echo "note: of $n"
            echo "step: 1"
            echo "loss: 9.5"
            echo "step: 2"
            echo "loss: $n.1"
            echo "twin: -$n.3"
            [ -z "$CAMPAIGN_PAUSE" ] || sleep "$CAMPAIGN_PAUSE"
            [ -z "$CAMPAIGN_SIDE" ] || echo "end $n.1 $$" >>"$CAMPAIGN_SIDE"
            """;

    private TrialBody() {}

    /** Writes the program into a project folder. */
    static void writeProgram(Path project) throws IOException {
        Files.createDirectories(project);
        Path file = Files.writeString(project.resolve(PROGRAM), SCRIPT);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable.");
        }
    }

    /** Returns what the program prints. */
    static String output(long n) {
        return "note: of " + n + "\nstep: 1\nloss: 9.5\nstep: 2\nloss: " + n + ".1\ntwin: -" + n + ".3\n";
    }

    static double loss(long n) {
        return Double.parseDouble(n + ".1");
    }

    static double twin(long n) {
        return -Double.parseDouble(n + ".3");
    }

    static double loss(double x) {
        return 3 * x;
    }

    /** A trial with an integer flag n. */
    static Object grid(FunctionTrial trial) {
        long n = number(trial, "n").longValue();
        note("begin", loss(n));
        trial.report("loss", 9.5, 1);
        pause();
        if (n % 3 == 0) {
            System.out.println("note: of " + n);
        }
        trial.report("loss", loss(n), 2);
        note("end", loss(n));
        return Map.of("loss", loss(n), "twin", twin(n));
    }

    /** A trial with a real flag x. */
    static Object search(FunctionTrial trial) {
        double x = number(trial, "x").doubleValue();
        note("begin", loss(x));
        pause();
        note("end", loss(x));
        return loss(x);
    }

    /** A trial that reports step by step, the worse the larger its flag n is. */
    static Object curve(FunctionTrial trial) {
        long n = number(trial, "n").longValue();
        for (int step = 1; step <= 6 && !trial.shouldStop(); step++) {
            trial.report("loss", loss(n) + 6 - step, step);
        }
        return Map.of("twin", twin(n));
    }

    /** Returns a flag; 0 if a damaged record has none. */
    private static Number number(FunctionTrial trial, String flag) {
        return trial.flags().get(flag) instanceof Number value ? value : 0L;
    }

    private static void pause() {
        String seconds = System.getenv(PAUSE);
        if (seconds != null && !seconds.isEmpty()) {
            Threads.sleep((long) (Double.parseDouble(seconds)
                    * 1000
                    * ThreadLocalRandom.current().nextDouble()));
        }
    }

    private static void note(String what, double loss) {
        String side = System.getenv(SIDE);
        if (side != null && !side.isEmpty()) {
            try {
                byte[] line = (what + " " + loss + " " + ProcessHandle.current().pid() + "\n")
                        .getBytes(StandardCharsets.UTF_8);
                Files.write(Path.of(side), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns the words that run a grid from one number to another. */
    static String range(long from, long to) {
        return "n=range[" + from + ":" + to + "]";
    }
}
