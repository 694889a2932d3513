package org.jguild.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.compare.TextColumns;
import org.jguild.run.Run;
import org.jguild.run.RunSelection;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Home home;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = "A number or range as the list shows them (3, 1:5) or the start of a run id.")
    List<String> runs = new ArrayList<>();

    @Option(
            names = {"-a", "--all"},
            description = "Show all runs, not the newest 20.")
    boolean all;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Show the newest N runs.")
    int limit = PAGE;

    @Option(names = "--include-batch", description = "Show batch runs too.")
    boolean includeBatch;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    RunsCommand(Home home) {
        this.home = home;
    }

    @Override
    public CommandResult call() {
        List<Run> listed = home.store().runs().stream()
                .filter(run -> includeBatch || !run.isBatch())
                .toList();
        List<Run> selected = RunSelection.select(listed, runs);
        List<Run> shown = all ? selected : selected.subList(0, Math.min(limit, selected.size()));
        List<List<String>> rows = new ArrayList<>();
        for (Run run : shown) {
            rows.add(List.of(
                    "[" + (listed.indexOf(run) + 1) + ":" + run.id().brief() + "]",
                    run.operation(),
                    started(run),
                    run.status().text(),
                    run.label()));
        }
        if (selected.isEmpty()) {
            return new CommandResult(
                    "There are no runs.\n", Comparison.of(shown, ComparisonOptions.ALL), false, List.of());
        }
        String note = shown.size() == selected.size()
                ? ""
                : "Showing the newest " + shown.size() + " of " + selected.size() + " runs; --all shows all.\n";
        String text = TextColumns.of(rows) + note;
        return new CommandResult(text, Comparison.of(shown, ComparisonOptions.ALL), false, List.of())
                .with(Presentation.ofListing(numbered(shown, listed), note));
    }

    /** The list with the numbers by which other commands take a run. */
    private static Comparison numbered(List<Run> shown, List<Run> listed) {
        Comparison core = Comparison.of(shown, ComparisonOptions.ALL);
        List<String> headings = List.of("run", "operation", "started", "time", "status", "label");
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add((long) listed.indexOf(shown.get(i)) + 1);
            for (String heading : headings) {
                row.add(core.column(heading).get(i));
            }
            rows.add(row);
        }
        List<String> all = new ArrayList<>(headings);
        all.add(0, "number");
        return new Comparison(all, rows, shown);
    }

    private static String started(Run run) {
        if (run.startedMicros().isEmpty()) {
            return "";
        }
        Instant instant = Instant.EPOCH.plus(run.startedMicros().getAsLong(), ChronoUnit.MICROS);
        return TIME.format(LocalDateTime.ofInstant(instant, ZoneId.systemDefault()));
    }
}
