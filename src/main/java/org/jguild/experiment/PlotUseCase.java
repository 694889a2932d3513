package org.jguild.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.search.OptimizerOptions;
import org.jguild.text.Named;

/** Draws runs. */
final class PlotUseCase {

    private final ExperimentContext context;
    private final PlotSelection selection;
    private final PlotRequest request;

    PlotUseCase(ExperimentContext context, PlotSelection selection, PlotRequest request) {
        this.context = context;
        this.selection = selection;
        this.request = request;
    }

    Chart chart() {
        String name = request.kind();
        if (name == null) {
            throw new GuildException("Name a chart (known: " + String.join(", ", Named.names(ChartKind.values()))
                    + "), as in 'plot history'.");
        }
        ChartKind kind = ChartKind.parse(name);
        boolean newest = request.runs().isEmpty() && kind == ChartKind.ACQUISITION && request.operation() == null;
        PlotSelection.Selected selected =
                newest ? selection.newestSearchOverOneFlag() : selection.select(request.runs(), request.operation());
        if (selected.runs().isEmpty()) {
            throw new GuildException("There are no runs to draw.");
        }
        return chart(kind, selected);
    }

    private Chart chart(ChartKind kind, PlotSelection.Selected selected) {
        List<String> flags = request.flags();
        if (!flags.isEmpty() && !kind.takesFlags()) {
            String option = request.caller() == Caller.COMMAND ? "--flags" : "flags";
            throw new GuildException(option + " has no effect on the chart '" + request.kind() + "'; these take it: "
                    + String.join(", ", ChartKind.withFlags()) + ".");
        }
        Objective objective = request.objective() == null ? selected.objective() : request.objective();
        return switch (kind) {
            case HISTORY ->
                Charts.history(
                        trials(selected, objective), selected.gaussianProcess().isPresent());
            case SLICE -> Charts.slice(trials(selected, objective), flags);
            case PARALLEL -> Charts.parallel(trials(selected, objective), flags);
            case CONTOUR -> Charts.contour(trials(selected, objective), flags);
            case IMPORTANCE -> Charts.importance(trials(selected, objective));
            case EDF -> Charts.edf(groups(selected.runs(), objective));
            case TIMELINE ->
                Charts.timeline(
                        selected.runs(),
                        context.clock().instant(),
                        context.clock().getZone());
            case SCALARS -> Charts.scalars(selected.runs(), tag(selected.runs(), objective), objective.maximize());
            case ACQUISITION ->
                Charts.acquisition(
                        trials(selected, objective), selected.gaussianProcess().orElse(OptimizerOptions.DEFAULT));
        };
    }

    private Trials trials(PlotSelection.Selected selected, Objective objective) {
        requireValues(selected.runs(), objective);
        Trials trials = Trials.of(selected.runs(), objective);
        return selected.space().map(trials::within).orElse(trials);
    }

    private Map<String, Trials> groups(List<RunSnapshot> runs, Objective objective) {
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

    private void requireValues(List<RunSnapshot> runs, Objective objective) {
        if (runs.stream().noneMatch(run -> objective.value(run).isPresent())) {
            throw unknown(runs, objective.column().heading());
        }
    }

    private String tag(List<RunSnapshot> runs, Objective objective) {
        String tag = objective.column().key();
        if (runs.stream().noneMatch(run -> run.scalars().containsKey(tag))) {
            throw unknown(runs, tag);
        }
        return tag;
    }

    private GuildException unknown(List<RunSnapshot> runs, String name) {
        List<String> known = runs.stream()
                .flatMap(run -> run.scalars().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        String all = runs.size() == 1 ? "The run" : "None of the " + runs.size() + " runs";
        Caller caller = request.caller();
        return new GuildException(all + " has " + (runs.size() == 1 ? "no" : "a") + " value '" + name + "'"
                + Nearest.hint(name, known) + " " + caller.name(RunOption.MINIMIZE) + " and "
                + caller.name(RunOption.MAXIMIZE) + " name another.");
    }
}
