package org.jguild.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.error.GuildException;
import org.jguild.run.Objective;
import org.jguild.search.OptimizerOptions;
import org.jguild.text.Named;

/** Draws runs. */
final class PlotUseCase {

    private final ExperimentContext context;
    private final PlotSelection selection;
    private final PlotRequest request;
    private final PlotTrials trials;

    PlotUseCase(ExperimentContext context, PlotSelection selection, PlotRequest request) {
        this.context = context;
        this.selection = selection;
        this.request = request;
        this.trials = new PlotTrials(request);
    }

    Chart chart() {
        String name = request.kind();
        if (name == null) {
            throw new GuildException("Name a chart (known: " + String.join(", ", Named.names(ChartKind.values()))
                    + "), as in 'plot history'.");
        }
        ChartKind kind = ChartKind.parse(name);
        checkFlags(kind);
        if (request.smoothing() != 0 && kind != ChartKind.SCALARS) {
            String option = request.caller() == Caller.COMMAND ? "--smooth" : "smooth";
            throw new GuildException(option + " has no effect on the chart '" + name + "'; scalars takes it.");
        }
        if (kind == ChartKind.HISTORY || kind == ChartKind.EDF) {
            Map<SearchRuns, List<PlotSelection.Selected>> searches = selection.searches(request.runs());
            if (!searches.isEmpty()) {
                return sideBySide(kind, trials.of(searches));
            }
        }
        boolean newest = request.runs().isEmpty() && kind == ChartKind.ACQUISITION && request.operation() == null;
        PlotSelection.Selected selected =
                newest ? selection.newestSearchOverOneFlag() : selection.select(request.runs(), request.operation());
        if (selected.runs().isEmpty()) {
            throw new GuildException("There are no runs to draw.");
        }
        return chart(kind, selected);
    }

    private void checkFlags(ChartKind kind) {
        if (!request.flags().isEmpty() && !kind.takesFlags()) {
            String option = request.caller() == Caller.COMMAND ? "--flags" : "flags";
            throw new GuildException(option + " has no effect on the chart '" + request.kind() + "'; these take it: "
                    + String.join(", ", ChartKind.withFlags()) + ".");
        }
    }

    /** For an EDF, the repetitions of a search are one group, as they are samples of the same distribution. */
    private static Chart sideBySide(ChartKind kind, Map<String, List<Trials>> searches) {
        if (kind == ChartKind.HISTORY) {
            return Charts.searches(searches);
        }
        Map<String, Trials> groups = new LinkedHashMap<>();
        searches.forEach((name, repeats) -> groups.put(name, Trials.joined(repeats)));
        return Charts.edf(groups);
    }

    private Chart chart(ChartKind kind, PlotSelection.Selected selected) {
        List<String> flags = request.flags();
        return switch (kind) {
            case HISTORY -> history(selected);
            case SLICE -> Charts.slice(trials.of(selected), flags);
            case PARALLEL -> Charts.parallel(trials.of(selected), flags);
            case CONTOUR -> Charts.contour(trials.of(selected), flags);
            case RANK -> Charts.rank(trials.of(selected), flags);
            case IMPORTANCE -> Charts.importance(trials.of(selected));
            case EDF -> Charts.edf(trials.byOperation(selected));
            case TIMELINE ->
                Charts.timeline(
                        trials.read(selected),
                        selected.runs(),
                        context.clock().instant(),
                        context.clock().getZone());
            case SCALARS -> scalars(selected);
            case ACQUISITION -> acquisition(selected);
        };
    }

    /** One chart with a line per operation if there are several: a best value of one is no best value of another. */
    private Chart history(PlotSelection.Selected selected) {
        Map<String, Trials> operations = trials.byOperation(selected);
        if (operations.size() > 1) {
            return Charts.history(operations);
        }
        boolean predicted =
                selected.search().flatMap(SearchRuns::gaussianProcess).isPresent();
        return Charts.history(trials.withExpectedBest(selected), predicted);
    }

    private Chart acquisition(PlotSelection.Selected selected) {
        OptimizerOptions options = selected.search()
                .map(search -> search.requireGaussianProcess(request.caller()))
                .orElse(OptimizerOptions.DEFAULT);
        return Charts.acquisition(trials.of(selected), options);
    }

    private Chart scalars(PlotSelection.Selected selected) {
        Objective objective = request.objective() == null ? selected.objective() : request.objective();
        String tag = objective.column().key();
        if (selected.runs().stream().noneMatch(run -> run.scalars().containsKey(tag))) {
            throw trials.unknown(selected.runs(), tag);
        }
        return Charts.scalars(trials.read(selected), selected.runs(), tag, objective.maximize(), request.smoothing());
    }
}
