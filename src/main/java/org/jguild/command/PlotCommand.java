package org.jguild.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.text.Named;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plot",
        description = {
            "Draws runs as a chart.",
            "",
            "Kinds of charts:",
            "  history      the objective by trial and the best so far; for gp what was expected",
            "  slice        the objective against each flag",
            "  parallel     every trial as a line across its flags to its objective",
            "  contour      the objective that a model expects over two flags",
            "  importance   how much of the objective's variance each flag explains",
            "  edf          the share of trials that were at least so good",
            "  timeline     when each run began and ended",
            "  scalars      a scalar by step, a curve a run",
            "  acquisition  how a one-flag Bayesian search chooses its next trial"
        },
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n")
final class PlotCommand implements Callable<CommandResult> {

    private final CommandContext context;
    private final Home home;

    @Parameters(index = "0", paramLabel = "KIND", arity = "0..1", description = "What to draw; see above.")
    String kind;

    @Parameters(
            index = "1..*",
            paramLabel = "RUN",
            arity = "0..*",
            description =
                    "A number or range as the list of runs shows them (3, 1:5), the start of a run id, or a search "
                            + "by the start of its id or by its name (gp). Without any, all runs.")
    List<String> runs = new ArrayList<>();

    @Option(
            names = {"-o", "--operation"},
            paramLabel = "NAME",
            description = "Draw runs of this operation only.")
    String operation;

    @Option(
            names = {"-N", "--minimize", "--min"},
            paramLabel = "COL",
            description = "The objective, small being good (default: that of the search, or loss).")
    String minimize;

    @Option(
            names = {"-X", "--maximize", "--max"},
            paramLabel = "COL",
            description = "The objective, large being good.")
    String maximize;

    @Option(
            names = {"-f", "--flags"},
            paramLabel = "A,B",
            description = "The flags to draw, for slice, parallel and contour (default: those that differ).")
    String flags;

    @Option(
            names = {"-s", "--save"},
            paramLabel = "FILE",
            description = "Write the chart to FILE, an .svg, an .html page or Plotly's .json, instead of showing it.")
    String save;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    PlotCommand(CommandContext context, Home home) {
        this.context = context;
        this.home = home;
    }

    @Override
    public CommandResult call() {
        if (minimize != null && maximize != null) {
            throw new GuildException("--minimize and --maximize cannot both be used.");
        }
        if (kind == null) {
            throw new GuildException("Name a chart (known: " + String.join(", ", Named.names(ChartKind.values()))
                    + "), as in 'plot history'.");
        }
        ChartKind chosen = ChartKind.parse(kind);
        SavedChart file = save == null ? null : SavedChart.to(context.directory(), save);
        PlotSelection selection = new PlotSelection(home.store());
        PlotSelection.Selected selected = runs.isEmpty() && chosen == ChartKind.ACQUISITION && operation == null
                ? selection.newestSearchOverOneFlag()
                : selection.select(runs, operation);
        if (selected.runs().isEmpty()) {
            throw new GuildException("There are no runs to draw.");
        }
        Chart chart = chart(chosen, selected);
        return file == null
                ? new CommandResult("", null, false, List.of(chart))
                : CommandResult.ofText(file.write(chart));
    }

    private Chart chart(ChartKind chosen, PlotSelection.Selected selected) {
        List<String> wanted = flags();
        if (!wanted.isEmpty()
                && chosen != ChartKind.SLICE
                && chosen != ChartKind.PARALLEL
                && chosen != ChartKind.CONTOUR) {
            throw new GuildException(
                    "--flags has no effect on the chart '" + kind + "'; slice, parallel and contour" + " take it.");
        }
        Objective objective = objective(selected);
        return switch (chosen) {
            case HISTORY -> Charts.history(trials(selected, objective), selected.isModelled());
            case SLICE -> Charts.slice(trials(selected, objective), wanted);
            case PARALLEL -> Charts.parallel(trials(selected, objective), wanted);
            case CONTOUR -> Charts.contour(trials(selected, objective), wanted);
            case IMPORTANCE -> Charts.importance(trials(selected, objective));
            case EDF -> Charts.edf(groups(selected.runs(), objective));
            case TIMELINE -> Charts.timeline(selected.runs(), context.clock().instant(), ZoneId.systemDefault());
            case SCALARS -> Charts.scalars(selected.runs(), tag(selected.runs(), objective), objective.maximize());
            case ACQUISITION -> Charts.acquisition(trials(selected, objective), selected.options());
        };
    }

    private List<String> flags() {
        return flags == null
                ? List.of()
                : Arrays.stream(flags.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private Objective objective(PlotSelection.Selected selected) {
        if (maximize != null) {
            return Objective.parse("-" + maximize);
        }
        return minimize == null ? selected.objective() : Objective.parse(minimize);
    }

    private static Trials trials(PlotSelection.Selected selected, Objective objective) {
        requireValues(selected.runs(), objective);
        Trials trials = Trials.of(selected.runs(), objective);
        return selected.space().map(trials::within).orElse(trials);
    }

    private static Map<String, Trials> groups(List<RunSnapshot> runs, Objective objective) {
        requireValues(runs, objective);
        Map<String, List<RunSnapshot>> byOperation = new LinkedHashMap<>();
        runs.forEach(run -> byOperation
                .computeIfAbsent(run.operation(), name -> new ArrayList<>())
                .add(run));
        Map<String, Trials> groups = new LinkedHashMap<>();
        byOperation.forEach((name, group) -> {
            if (group.stream().anyMatch(run -> objective.value(run).isPresent())) {
                groups.put(name, Trials.of(group, objective));
            }
        });
        return groups;
    }

    private static void requireValues(List<RunSnapshot> runs, Objective objective) {
        if (runs.stream().noneMatch(run -> objective.value(run).isPresent())) {
            throw unknown(runs, objective.column().heading());
        }
    }

    private static String tag(List<RunSnapshot> runs, Objective objective) {
        String tag = objective.column().key();
        if (runs.stream().noneMatch(run -> run.scalars().containsKey(tag))) {
            throw unknown(runs, tag);
        }
        return tag;
    }

    private static GuildException unknown(List<RunSnapshot> runs, String name) {
        List<String> known = runs.stream()
                .flatMap(run -> run.scalars().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        String all = runs.size() == 1 ? "The run" : "None of the " + runs.size() + " runs";
        return new GuildException(all + " has " + (runs.size() == 1 ? "no" : "a") + " value '" + name + "'"
                + Nearest.hint(name, known) + " --minimize and --maximize name another.");
    }
}
