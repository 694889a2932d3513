package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A store with some good runs, to be copied for each case.
 *
 * @param home the store
 * @param rows its runs
 */
record Base(Path home, Map<String, Row> rows) {

    private static final int FIRST = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Creates a store with a batch of three runs of a program and one of some runs of a function. */
    static Base create(Path home, Path project, int functions) throws IOException {
        Files.createDirectories(home);
        Commands commands = new Commands(project, home, Map.of(), LIMIT);
        commands.run("run", TrialBody.PROGRAM, TrialBody.range(1, 3));
        commands.run("run", TrialBody.GRID, TrialBody.range(FIRST, FIRST + functions - 1));
        Answer answer = commands.run("compare", "--table", "--include-batch");
        if (answer.listing().rows().size() != functions + 5) {
            throw new IOException("The base has not all its runs: " + answer.line());
        }
        return new Base(home, answer.listing().byRun());
    }

    /** Copies the store, without its index. */
    void copy(Path to) throws IOException {
        Shell.must("cp", "-a", home.toString(), to.toString());
        Trees.delete(to.resolve("cache"));
    }
}
