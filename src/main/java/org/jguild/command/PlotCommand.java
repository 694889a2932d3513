package org.jguild.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.experiment.Caller;
import org.jguild.experiment.ChartFile;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.PlotRequest;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plot",
        description = "Draws runs as a chart.",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n")
final class PlotCommand implements Callable<CommandResult> {

    private final Supplier<Experiment> experiment;
    private final Path directory;

    @Parameters(index = "0", paramLabel = "KIND", arity = "0..1", description = "What to draw; see above.")
    private @Nullable String kind;

    @Parameters(
            index = "1..*",
            paramLabel = "RUN",
            arity = "0..*",
            description =
                    "A number or range as the list of runs shows them (3, 1:5), the start of a run id, or a search "
                            + "by the start of its id or by its name (gp); several searches are drawn side by side by "
                            + "history and edf. Default: all runs.")
    private final List<String> runs = new ArrayList<>();

    @Option(
            names = {"-o", "--operation"},
            paramLabel = "NAME",
            description = "Draw runs of this operation only.")
    private @Nullable String operation;

    @Option(
            names = {"-N", "--minimize", "--min"},
            paramLabel = "COL",
            description = "The objective, to be minimized (default: that of the search, or loss).")
    private @Nullable String minimize;

    @Option(
            names = {"-X", "--maximize", "--max"},
            paramLabel = "COL",
            description = "The objective, to be maximized.")
    private @Nullable String maximize;

    @Option(
            names = "--range",
            paramLabel = "LOW:HIGH",
            description =
                    "The values that the objective can have, as 0:1 for an accuracy: predictions do not leave them "
                            + "(default: those that the search declared).")
    private @Nullable String range;

    @Option(
            names = {"-f", "--flags"},
            paramLabel = "A,B",
            description = "The flags to draw, for slice, parallel, contour and rank (default: those that differ).")
    private @Nullable String flags;

    @Option(
            names = "--smooth",
            paramLabel = "WEIGHT",
            description = "Smooth the curves of scalars by a moving average, from 0 to less than 1, as 0.6.")
    private double smoothing;

    @Option(
            names = {"-s", "--save"},
            paramLabel = "FILE",
            description =
                    "Write the chart to FILE instead of showing it: an .svg or .png image, an .html page or Plotly's .json.")
    private @Nullable String save;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    private PlotCommand(Supplier<Experiment> experiment, Path directory) {
        this.experiment = experiment;
        this.directory = directory;
    }

    /** Returns the command; its help lists the kinds of charts. */
    static CommandLine line(Supplier<Experiment> experiment, Path directory) {
        CommandLine line = new CommandLine(new PlotCommand(experiment, directory));
        List<String> help = new ArrayList<>(List.of("Draws runs as a chart.", "", "Kinds of charts:"));
        for (ChartKind kind : ChartKind.values()) {
            help.add(String.format(Locale.ROOT, "  %-12s %s", kind.shownAs(), kind.description()));
        }
        line.getCommandSpec().usageMessage().description(help.toArray(String[]::new));
        return line;
    }

    @Override
    public CommandResult call() {
        ChartFile file = save == null ? null : ChartFile.of(directory, save);
        Chart chart = experiment
                .get()
                .plot(new PlotRequest(
                        Caller.COMMAND,
                        kind,
                        runs,
                        operation,
                        RunCommand.objective(minimize, maximize),
                        range == null ? null : ObjectiveRange.parse(range),
                        names(),
                        smoothing));
        if (file == null) {
            return new CommandResult("", null, false, List.of(chart));
        }
        file.write(chart);
        return CommandResult.ofText("Wrote '" + chart.title() + "' to " + save + "\n");
    }

    private List<String> names() {
        return flags == null
                ? List.of()
                : Arrays.stream(flags.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
