package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a store after a fault, restarts what the fault interrupted, and compares both with what was acknowledged.
 *
 * @param commands commands in this JVM
 * @param checks receive what is wrong
 * @param earlier the runs that were there before
 * @param side where the trials note their beginning and end
 */
record Aftermath(Commands commands, Checks checks, Map<String, Row> earlier, Path side) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Reads the runs and checks them. */
    Listing look(String where, Set<Double> losses) {
        checks.listed(where, commands.run("runs", "--all"));
        Listing listing = checks.listed(where, commands.run("compare", "--table", "--include-batch"));
        checks.unchanged(where, earlier, listing);
        checks.acknowledged(where, listing, losses);
        checks.doubled(where, listing);
        return listing;
    }

    /** Does a command and counts a stack trace or a hang. */
    Answer perform(String... words) {
        Answer answer = commands.run(words);
        answer.report(checks.tally(), checks.number(), checks.context());
        return answer;
    }

    /** Waits for a child that has to end by itself. */
    void awaitEnd(Child child, String what) throws IOException {
        if (!child.await(LIMIT)) {
            checks.add(Tally.Harm.HANGS, what + " hangs", what + " hangs");
            child.kill();
        }
        child.report(checks.tally(), checks.number(), what);
    }

    /** Returns the newest batch of this case; null if it was killed before there was one. */
    Row batch(Listing listing) {
        return listing.rows().stream()
                .filter(row -> !earlier.containsKey(row.run()))
                .filter(row -> !row.cells().containsKey("n") && !row.cells().containsKey("x"))
                .findFirst()
                .orElse(null);
    }

    /** Returns how often each trial began. */
    Map<Double, Integer> begun() throws IOException {
        Map<Double, Integer> found = new TreeMap<>();
        Side.read(side).begun().forEach(note -> found.merge(note.loss(), 1, Integer::sum));
        return found;
    }

    /**
     * Reads, restarts the newest batch, and reads again.
     *
     * @param where when this is
     * @param acknowledged the trials that must be there before the restart
     * @param grid those that must be there after it, besides; empty if they are not known
     */
    void restart(String where, Set<Double> acknowledged, Set<Double> grid) throws IOException {
        Listing found = look(where, acknowledged);
        Set<Double> recorded = new HashSet<>(acknowledged);
        recorded.addAll(found.byLoss().keySet());
        Row batch = batch(found);
        if (batch == null) {
            return;
        }
        Map<Double, Integer> begun = begun();
        Answer answer = perform("run", "--restart", batch.run());
        if (answer.result() == null && !(batch.completed() && answer.isRefusal())) {
            checks.add(Tally.Harm.LOST, "a restart is refused", answer.line());
        }
        Set<Double> all = new HashSet<>(recorded);
        all.addAll(grid);
        Listing listing = look("after the restart", all);
        checks.nothingRuns("after the restart", listing);
        if (!grid.isEmpty()) {
            checkNotRunAgain(recorded, begun);
        }
    }

    private void checkNotRunAgain(Set<Double> recorded, Map<Double, Integer> before) throws IOException {
        Map<Double, Integer> now = begun();
        for (double loss : recorded) {
            if (!now.getOrDefault(loss, 0).equals(before.getOrDefault(loss, 0))) {
                String detail = "loss " + loss;
                checks.add(Tally.Harm.DOUBLED, "a recorded trial was run again", detail);
            }
        }
    }
}
