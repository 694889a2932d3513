package org.jguild.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.ListRequest;
import org.jguild.experiment.RunListing;
import org.jguild.run.RunSnapshot;
import org.jguild.text.TextStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "runs",
        description = "Lists runs, newest first.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n")
final class RunsCommand implements Callable<CommandResult> {

    private static final int PAGE = 20;
    private final Supplier<Experiment> experiment;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "A number or range as the list shows them (3, 1:5) or the start of a run id.")
    private final List<String> runs = new ArrayList<>();

    @Option(
            names = {"-a", "--all"},
            description = "Show all runs instead of the newest 20.")
    private boolean all;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Show the newest N runs.")
    private int limit = PAGE;

    @Option(
            names = {"-d", "--deleted"},
            description = "Show the runs in the trash.")
    private boolean deleted;

    @Option(names = "--include-batch", description = "Show batch runs too.")
    private boolean includeBatch;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    RunsCommand(Supplier<Experiment> experiment) {
        this.experiment = experiment;
    }

    @Override
    public CommandResult call() {
        RunListing listing = experiment.get().list(new ListRequest(runs, deleted, includeBatch));
        int count = listing.runs().size();
        if (count == 0) {
            return new CommandResult(
                            deleted ? "The trash is empty.\n" : "There are no runs.\n",
                            Comparison.NONE,
                            false,
                            List.of())
                    .withNote(listing.note());
        }
        int rows = all ? count : Math.min(limit, count);
        List<RunSnapshot> shown = listing.runs().subList(0, rows);
        String note = rows == count ? "" : "Showing the newest " + rows + " of " + count + " runs; --all shows all.\n";
        Comparison listed = numbered(Comparison.of(shown, ComparisonOptions.CORE), listing.numbers());
        // The list shows neither flags nor scalars; they are read only for a table.
        return new CommandResult(
                        RunLines.of(listed, TextStyle.PLAIN) + note,
                        () -> Comparison.of(shown, ComparisonOptions.ALL),
                        false,
                        List.of(),
                        Presentation.PLAIN,
                        "")
                .with(Presentation.ofListing(listed, note))
                .withNote(listing.note());
    }

    /** The list with the numbers that other commands accept. */
    private static Comparison numbered(Comparison core, List<Integer> numbers) {
        List<String> headings = List.of("run", "operation", "started", "time", "status", "label");
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < core.runs().size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add((long) numbers.get(i));
            for (String heading : headings) {
                row.add(core.column(heading).get(i));
            }
            rows.add(row);
        }
        List<String> all = new ArrayList<>(headings);
        all.add(0, "number");
        return new Comparison(all, rows, core.runs());
    }
}
