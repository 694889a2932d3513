package org.jguild.campaign;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialContext;
import org.jguild.op.TrialFunction;

/**
 * What the trials do. Each has a loss of its own that follows from its flag: 3·x for a flag x, and the number n.1 for a flag n. Each notes
 * its beginning and its end in a file outside the store, which the environment variable {@value #SIDE} names for programs.
 *
 * @param side that file; empty for none
 * @param pause how long a trial takes, in seconds; empty for no time
 */
record TrialBody(String side, String pause) implements Serializable {

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

    /** Returns what the environment asks for. */
    static TrialBody of(Map<String, String> environment) {
        return new TrialBody(environment.getOrDefault(SIDE, ""), environment.getOrDefault(PAUSE, ""));
    }

    /** Returns the functions by name. */
    Map<String, FunctionOperation> functions() {
        TrialFunction grid = this::grid;
        TrialFunction search = this::search;
        TrialFunction curve = this::curve;
        return Map.of(
                GRID, FunctionOperation.of(GRID, grid),
                SEARCH, FunctionOperation.of(SEARCH, search),
                CURVE, FunctionOperation.of(CURVE, curve));
    }

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

    /** Returns the losses of a grid from one number to another. */
    static Set<Double> losses(long from, long to) {
        Set<Double> losses = new HashSet<>();
        for (long n = from; n <= to; n++) {
            losses.add(loss(n));
        }
        return losses;
    }

    static double twin(long n) {
        return -Double.parseDouble(n + ".3");
    }

    static double loss(double x) {
        return 3 * x;
    }

    /** A trial with an integer flag n. */
    private Object grid(TrialContext trial) {
        long n = number(trial, "n").longValue();
        note("begin", loss(n));
        trial.report("loss", 9.5, 1);
        rest();
        if (n % 3 == 0) {
            System.out.println("note: of " + n);
        }
        trial.report("loss", loss(n), 2);
        note("end", loss(n));
        return Map.of("loss", loss(n), "twin", twin(n));
    }

    /** A trial with a real flag x. */
    private Object search(TrialContext trial) {
        double x = number(trial, "x").doubleValue();
        note("begin", loss(x));
        rest();
        note("end", loss(x));
        return loss(x);
    }

    /** A trial that reports step by step, the worse the larger its flag n is. */
    private Object curve(TrialContext trial) {
        long n = number(trial, "n").longValue();
        for (int step = 1; step <= 6 && !trial.shouldStop(); step++) {
            trial.report("loss", loss(n) + 6 - step, step);
        }
        return Map.of("twin", twin(n));
    }

    /** Returns a flag; 0 if a damaged record has none. */
    private static Number number(TrialContext trial, String flag) {
        return trial.flags().get(flag) instanceof Number value ? value : 0L;
    }

    private void rest() {
        if (!pause.isEmpty()) {
            Threads.sleep((long) (Double.parseDouble(pause) * 1000));
        }
    }

    private void note(String what, double loss) {
        if (!side.isEmpty()) {
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
