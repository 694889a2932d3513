package org.jguild.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonText;
import org.jguild.compare.Sort;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.experiment.Caller;
import org.jguild.experiment.ComparisonRequest;
import org.jguild.experiment.ComparisonResult;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.Reasons;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Shows runs side by side: their flags and their scalars.",
        parameterListHeading = "%nRuns:%n",
        optionListHeading = "%nOptions:%n")
final class CompareCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;
    private final Path directory;
    private final Consumer<String> notice;

    @Parameters(
            paramLabel = "RUN",
            description = "A number or range as the list shows them (3, 1:5, newest first) or the start of a run id.",
            arity = "0..*")
    private final List<String> runs = new ArrayList<>();

    @Option(
            names = {"-t", "-T", "--table"},
            description = "Show only the table, without charts.")
    private boolean table;

    @Option(
            names = {"-m", "--min"},
            paramLabel = "COL",
            description = "Smallest values of COL first.")
    private @Nullable String min;

    @Option(names = "--max", paramLabel = "COL", description = "Largest values of COL first.")
    private @Nullable String max;

    @Option(
            names = {"-n", "--top", "--limit"},
            paramLabel = "N",
            description = "Show the first N rows; -t N does the same.")
    private @Nullable Integer top;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write comma-separated values to FILE, - for the output.")
    private @Nullable String csv;

    @Option(
            names = "--csv-guard",
            description =
                    "In the CSV, put an apostrophe before text that a spreadsheet program would run as a formula.")
    private boolean csvGuard;

    @Option(
            names = {"-c", "--cols"},
            paramLabel = "COLS",
            description = "Add columns, as 'min loss as best, .exit_status'.")
    private @Nullable String columns;

    @Option(
            names = {"-cc", "--strict-cols"},
            paramLabel = "COLS",
            description = "Show only the run and these columns.")
    private @Nullable String strictColumns;

    @Option(
            names = {"-r", "--skip-core"},
            description = "Leave out operation, started, time, status and label.")
    private boolean skipCore;

    @Option(
            names = {"-u", "--skip-unchanged"},
            description = "Leave out columns whose value is the same in all rows.")
    private boolean skipUnchanged;

    @Option(names = "--include-batch", description = "Show batch runs too.")
    private boolean includeBatch;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    CompareCommand(Supplier<Experiment> experiment, Path directory, Consumer<String> notice) {
        this.experiment = experiment;
        this.directory = directory;
        this.notice = notice;
    }

    @Override
    public CommandResult call() {
        check();
        ComparisonResult result = experiment
                .get()
                .compare(new ComparisonRequest(
                        Caller.COMMAND,
                        runs,
                        order(),
                        top,
                        strictColumns == null ? columns : strictColumns,
                        strictColumns != null,
                        skipCore,
                        skipUnchanged,
                        includeBatch));
        Comparison comparison = result.comparison();
        if (csv != null) {
            return csv.equals("-")
                    ? csvAlone(result)
                    : writeCsv(comparison, csv).withNote(result.note());
        }
        if (comparison.rows().isEmpty()) {
            return new CommandResult("There are no runs to compare.\n", comparison, false, List.of())
                    .withNote(result.note());
        }
        if (table) {
            return new CommandResult("", comparison, true, List.of())
                    .with(Presentation.ofRuns(result.objective()))
                    .withNote(result.note());
        }
        return new CommandResult("", comparison, true, result.charts())
                .with(Presentation.ofRuns(result.objective()))
                .withNote(result.note());
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
    }

    private @Nullable Sort order() {
        if (min != null) {
            return new Sort(min, false);
        }
        return max == null ? null : new Sort(max, true);
    }

    /** A table for other programs contains nothing else; messages are notices. */
    private CommandResult csvAlone(ComparisonResult result) {
        result.note().lines().forEach(notice);
        return new CommandResult(csvText(result.comparison()), result.comparison(), false, List.of())
                .with(Presentation.DATA);
    }

    private String csvText(Comparison comparison) {
        return csvGuard ? ComparisonText.guardedCsv(comparison) : ComparisonText.csv(comparison);
    }

    private CommandResult writeCsv(Comparison comparison, String file) {
        String text = csvText(comparison);
        try {
            Files.writeString(NamedFile.of(directory, file), text);
        } catch (IOException e) {
            throw new GuildException("Cannot write '" + file + "': " + Reasons.of(e) + ".", e);
        }
        int rows = comparison.rows().size();
        return new CommandResult(
                "Wrote " + rows + (rows == 1 ? " row" : " rows") + " to " + file + "\n", comparison, false, List.of());
    }
}
