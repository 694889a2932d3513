package org.jguild.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.compare.TextColumns;
import org.jguild.run.RunList;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
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

    @Option(
            names = {"-d", "--deleted"},
            description = "Show the runs in the trash.")
    boolean deleted;

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
        RunStore store = home.store();
        RunList list = deleted ? store.deleted() : store.list();
        RunList wanted = includeBatch ? list : list.withoutBatches();
        List<RunSnapshot> listed = wanted.runs();
        Map<RunSnapshot, Integer> numbers = new HashMap<>();
        listed.forEach(run -> numbers.put(run, numbers.size() + 1));
        String end = list.damage() + (store.indexProblem().isEmpty() ? "" : store.indexProblem() + "\n");
        List<RunSnapshot> selected = RunSelection.select(wanted, runs);
        List<RunSnapshot> shown = all ? selected : selected.subList(0, Math.min(limit, selected.size()));
        List<List<String>> rows = new ArrayList<>();
        for (RunSnapshot run : shown) {
            rows.add(List.of(
                    "[" + numbers.get(run) + ":" + run.id().brief() + "]",
                    run.operation(),
                    started(run),
                    run.status().text(),
                    run.label()));
        }
        if (selected.isEmpty()) {
            return new CommandResult(
                            deleted ? "The trash is empty.\n" : "There are no runs.\n",
                            Comparison.NONE,
                            false,
                            List.of())
                    .withNote(end);
        }
        String note = shown.size() == selected.size()
                ? ""
                : "Showing the newest " + shown.size() + " of " + selected.size() + " runs; --all shows all.\n";
        String text = TextColumns.of(rows) + note;
        Comparison core = Comparison.of(shown, ComparisonOptions.CORE);
        // The list shows neither flags nor scalars; who takes it as a table has them read.
        return new CommandResult(
                        text,
                        () -> Comparison.of(shown, ComparisonOptions.ALL),
                        false,
                        List.of(),
                        Presentation.PLAIN,
                        "")
                .with(Presentation.ofListing(numbered(core, numbers), note))
                .withNote(end);
    }

    /** The list with the numbers by which other commands take a run. */
    private static Comparison numbered(Comparison core, Map<RunSnapshot, Integer> numbers) {
        List<RunSnapshot> shown = core.runs();
        List<String> headings = List.of("run", "operation", "started", "time", "status", "label");
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add((long) numbers.get(shown.get(i)));
            for (String heading : headings) {
                row.add(core.column(heading).get(i));
            }
            rows.add(row);
        }
        List<String> all = new ArrayList<>(headings);
        all.add(0, "number");
        return new Comparison(all, rows, shown);
    }

    private static String started(RunSnapshot run) {
        if (run.startedMicros().isEmpty()) {
            return "";
        }
        Instant instant = Instant.EPOCH.plus(run.startedMicros().getAsLong(), ChronoUnit.MICROS);
        return TIME.format(LocalDateTime.ofInstant(instant, ZoneId.systemDefault()));
    }
}
