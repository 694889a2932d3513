package org.jguild.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.compare.ComparisonText;
import org.jguild.compare.Sort;
import org.jguild.error.GuildException;
import org.jguild.run.ColumnSpec;
import org.jguild.run.Objective;
import org.jguild.run.RunList;
import org.jguild.run.RunSelection;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Shows runs side by side: their flags and their scalars.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class CompareCommand implements Callable<CommandResult> {

    private final Home home;
    private final Path directory;
    private final Consumer<String> notice;

    @Parameters(
            paramLabel = "RUN",
            description = "A number or range as the list shows them (3, 1:5, newest first) or the start of a run id.",
            arity = "0..*")
    List<String> runs = new ArrayList<>();

    @Option(
            names = {"-t", "-T", "--table"},
            description = "Show the table alone, without charts.")
    boolean table;

    @Option(
            names = {"-m", "--min"},
            paramLabel = "COL",
            description = "Least values of COL first.")
    String min;

    @Option(names = "--max", paramLabel = "COL", description = "Greatest values of COL first.")
    String max;

    @Option(
            names = {"-n", "--top", "--limit"},
            paramLabel = "N",
            description = "Show the first N rows; -t N does the same.")
    Integer top;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write comma-separated values to FILE, - for the output.")
    String csv;

    @Option(
            names = "--csv-guard",
            description =
                    "In the CSV, put an apostrophe before text that a spreadsheet program would run as a formula.")
    boolean csvGuard;

    @Option(
            names = {"-c", "--cols"},
            paramLabel = "COLS",
            description = "Add columns, as 'min loss as best, .exit_status'.")
    String columns;

    @Option(
            names = {"-cc", "--strict-cols"},
            paramLabel = "COLS",
            description = "Show the run and these columns alone.")
    String strictColumns;

    @Option(
            names = {"-r", "--skip-core"},
            description = "Leave out operation, started, time, status and label.")
    boolean skipCore;

    @Option(
            names = {"-u", "--skip-unchanged"},
            description = "Leave out columns that have one value over all rows.")
    boolean skipUnchanged;

    @Option(names = "--include-batch", description = "Show batch runs too.")
    boolean includeBatch;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    CompareCommand(Home home, Path directory, Consumer<String> notice) {
        this.home = home;
        this.directory = directory;
        this.notice = notice;
    }

    @Override
    public CommandResult call() {
        check();
        RunStore store = home.store();
        RunList list = store.listWithScalars();
        String end = list.damage() + (store.indexProblem().isEmpty() ? "" : store.indexProblem() + "\n");
        List<RunSnapshot> selected = RunSelection.select(includeBatch ? list : list.withoutBatches(), runs);
        String extraText = strictColumns == null ? columns : strictColumns;
        List<ColumnSpec> extra = extraText == null ? List.of() : ColumnSpec.parse(extraText);
        Comparison comparison = Comparison.of(
                selected,
                new ComparisonOptions(
                        sort(), top == null ? 0 : top, extra, strictColumns != null, skipCore, skipUnchanged, false));
        if (csv != null) {
            return csv.equals("-")
                    ? csvAlone(comparison, end)
                    : writeCsv(comparison).withNote(end);
        }
        if (comparison.rows().isEmpty()) {
            return new CommandResult("There are no runs to compare.\n", comparison, false, List.of()).withNote(end);
        }
        if (table) {
            return new CommandResult("", comparison, true, List.of()).withNote(end);
        }
        return new CommandResult("", comparison, true, charts(comparison.runs()))
                .with(Presentation.ofRuns(Objective.parse(objectiveName())))
                .withNote(end);
    }

    private void check() {
        if (min != null && max != null) {
            throw new GuildException("--min and --max cannot both be used.");
        }
        if (columns != null && strictColumns != null) {
            throw new GuildException("--cols and --strict-cols cannot both be used.");
        }
        if (csv != null && table) {
            throw new GuildException("--table and --csv cannot both be used.");
        }
        if (csvGuard && csv == null) {
            throw new GuildException("--csv-guard is for --csv: add '--csv FILE', or '--csv -' for the output.");
        }
        if (top != null && top < 1) {
            throw new GuildException("--top " + top + ": give a number of rows of at least 1.");
        }
    }

    private Sort sort() {
        if (min != null) {
            return new Sort(min, false);
        }
        return max == null ? null : new Sort(max, true);
    }

    /** A table for other programs stays one; what else there is to say is a notice. */
    private CommandResult csvAlone(Comparison comparison, String end) {
        end.lines().forEach(notice);
        return new CommandResult(csvText(comparison), comparison, false, List.of()).with(Presentation.DATA);
    }

    private String csvText(Comparison comparison) {
        return csvGuard ? ComparisonText.guardedCsv(comparison) : ComparisonText.csv(comparison);
    }

    private CommandResult writeCsv(Comparison comparison) {
        String text = csvText(comparison);
        try {
            Files.writeString(directory.resolve(csv), text);
        } catch (IOException e) {
            throw new GuildException("Cannot write '" + csv + "': " + Reasons.of(e) + ".", e);
        }
        int rows = comparison.rows().size();
        return new CommandResult(
                "Wrote " + rows + (rows == 1 ? " row" : " rows") + " to " + csv + "\n", comparison, false, List.of());
    }

    private List<Chart> charts(List<RunSnapshot> shown) {
        List<RunSnapshot> runs = shown.stream()
                .sorted(Comparator.comparingLong(run -> run.initializedMicros().orElse(0)))
                .toList();
        Objective objective = Objective.parse(objectiveName());
        if (runs.stream().allMatch(run -> objective.value(run).isEmpty())) {
            return List.of();
        }
        List<Chart> charts = new ArrayList<>(List.of(Charts.history(runs, objective)));
        List<String> varied = varied(runs);
        if (varied.size() == 1) {
            charts.add(Charts.flag(runs, varied.get(0), false, objective));
        }
        return charts;
    }

    private String objectiveName() {
        if (min != null) {
            return min;
        }
        return max == null ? "loss" : "-" + max;
    }

    private static List<String> varied(List<RunSnapshot> runs) {
        TreeSet<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(run.flags().values().keySet()));
        return names.stream()
                .filter(name -> runs.stream()
                                .map(run -> String.valueOf(run.flags().get(name)))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
