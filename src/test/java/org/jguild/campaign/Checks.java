package org.jguild.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a store with what was acknowledged.
 *
 * @param tally receives the differences
 * @param number the case
 * @param context what is special about the case
 */
record Checks(Tally tally, int number, String context) {

    private static final int SHOWN = 5;

    /** Counts a harm of this case. */
    void add(Tally.Harm harm, String kind, String detail) {
        tally.add(harm, number, kind, context + detail);
    }

    /** Returns what an answer lists, and counts a command that lists nothing at all although runs are there. */
    Listing listed(String where, Answer answer) {
        answer.report(tally, number, context + where + ": ");
        if (answer.result() == null && answer.isRefusal()) {
            String kind = answer.words().get(0) + " is refused";
            add(Tally.Harm.LOST, where + ": " + kind, where + ": " + answer.line());
        }
        return answer.listing();
    }

    /** Checks that each acknowledged trial is listed once, completed, with exactly its flags and scalars. */
    void acknowledged(String where, Listing listing, Set<Double> losses) {
        Map<Double, List<Row>> found = listing.byLoss();
        tally.compared(losses.size());
        for (double loss : losses) {
            List<Row> rows = found.getOrDefault(loss, List.of());
            if (rows.isEmpty()) {
                add(
                        Tally.Harm.LOST,
                        where + ": not listed as completed",
                        where + ": loss " + loss + " is not listed as completed; " + other(listing, loss));
            } else if (rows.stream().noneMatch(Row::whole)) {
                add(Tally.Harm.LOST, where + ": listed with other values", where + ": " + rows.get(0));
            }
        }
    }

    private static String other(Listing listing, double loss) {
        return listing.rows().stream()
                .filter(row -> row.expectedLoss() == loss)
                .findFirst()
                .map(row -> "listed is " + row)
                .orElse("nothing is listed with its flags");
    }

    /** Checks that no trial was recorded twice, nor with values that are not its own. */
    void doubled(String where, Listing listing) {
        listing.byLoss().forEach((loss, rows) -> {
            // A search may propose a value twice; a grid does not.
            if (rows.stream().filter(row -> row.cells().containsKey("n")).count() > 1) {
                add(Tally.Harm.DOUBLED, where + ": recorded twice", where + ": " + rows);
            }
        });
        Set<String> ids = new TreeSet<>();
        for (Row row : listing.rows()) {
            if (!ids.add(row.run())) {
                add(Tally.Harm.DOUBLED, where + ": an id listed twice", where + ": " + row);
            }
        }
    }

    /** Checks that some runs are listed as they were before. */
    void unchanged(String where, Map<String, Row> expected, Listing listing) {
        Map<String, Row> found = listing.byRun();
        tally.compared(expected.size());
        int shown = 0;
        for (Row row : expected.values()) {
            Row now = found.get(row.run());
            if (!row.equals(now)) {
                String kind = now == null ? "hidden" : "different";
                String detail = shown++ < SHOWN ? row + " is now " + now : "";
                add(Tally.Harm.LOST, where + ": an untouched run is " + kind, where + ": " + detail);
            }
        }
    }

    /** Checks that nothing counts as running. */
    void nothingRuns(String where, Listing listing) {
        for (Row row : listing.rows()) {
            if (row.status().equals("running")) {
                add(Tally.Harm.LEFT_RUNNING, where + ": a run is running", where + ": " + row);
            }
        }
    }

    /** Checks the recorded output of acknowledged trials. */
    void output(String where, Path home, Listing listing, Set<Double> losses) throws IOException {
        for (Row row : listing.rows()) {
            if (row.completed() && losses.contains(row.loss()) && row.cells().get("n") instanceof Number n) {
                String expected = expected(row, n.longValue());
                Path file = directory(home, row.run()).resolve(".guild/output");
                String found = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
                if (!found.equals(expected)) {
                    add(
                            Tally.Harm.LOST,
                            where + ": output differs",
                            where + ": " + row + " has output '" + found + "'");
                }
            }
        }
    }

    private static String expected(Row row, long n) {
        if (String.valueOf(row.cells().get("operation")).startsWith(TrialBody.PROGRAM)) {
            return TrialBody.output(n);
        }
        return n % 3 == 0 ? "note: of " + n + "\n" : "";
    }

    /** Returns the directory of a run. */
    static Path directory(Path home, String brief) throws IOException {
        try (var runs = Files.newDirectoryStream(home.resolve("runs"), brief + "*")) {
            var found = runs.iterator();
            return found.hasNext() ? found.next() : home.resolve("runs").resolve(brief);
        }
    }
}
