package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jguild.chart.Chart;
import org.jguild.chart.Charts;
import org.jguild.chart.Trials;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonOptions;
import org.jguild.error.GuildException;
import org.jguild.run.ColumnSpec;
import org.jguild.run.Objective;
import org.jguild.run.RunList;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStore;

/** Compares runs. */
final class CompareUseCase {

    private CompareUseCase() {}

    static ComparisonResult compare(RunStore store, ComparisonRequest request) {
        if (request.top() != null && request.top() < 1) {
            String top = request.caller() == Caller.COMMAND ? "--top " + request.top() : "top(" + request.top() + ")";
            throw new GuildException(top + ": give a number of rows of at least 1.");
        }
        RunList list = store.listWithScalars();
        List<RunSnapshot> selected =
                ListedRuns.select(store, list, request.includeBatch() ? list : list.withoutBatches(), request.runs());
        List<ColumnSpec> columns = request.columns() == null ? List.of() : ColumnSpec.parse(request.columns());
        ComparisonOptions options = new ComparisonOptions(
                request.order(),
                request.top() == null ? 0 : request.top(),
                columns,
                request.onlyColumns(),
                request.skipCore(),
                request.skipUnchanged(),
                false);
        try {
            Comparison comparison = Comparison.of(selected, options);
            return new ComparisonResult(comparison, request.order(), list.damage() + RunListing.problem(store));
        } catch (GuildException e) {
            String remedy = remedy(request, selected);
            throw remedy.isEmpty() ? e : new GuildException(e.getMessage() + remedy, e);
        }
    }

    /** How a scalar to sort by can be read from the output of the runs, when they are run again; empty if it cannot. */
    private static String remedy(ComparisonRequest request, List<RunSnapshot> runs) {
        if (request.order() == null) {
            return "";
        }
        List<ColumnSpec> column = ColumnSpec.parse(request.order().column());
        return column.size() == 1
                ? MissingScalar.remedy(request.caller(), runs, column.get(0).key())
                        .replaceFirst("^ It printed", " A run printed")
                : "";
    }

    /**
     * The objective by run, with the numbers of the comparison, and, when one flag of one operation differs, by its value; none if no
     * run has a value.
     */
    static List<Chart> charts(Comparison comparison, Objective objective) {
        List<RunSnapshot> runs = comparison.runs();
        if (runs.stream().allMatch(run -> objective.value(run).isEmpty())) {
            return List.of();
        }
        Map<String, Trials> operations = PlotTrials.groups(runs, comparison.numbers(), objective);
        List<Chart> charts = new ArrayList<>(List.of(Charts.history(operations)));
        List<String> varied = varied(runs);
        if (varied.size() == 1 && operations.size() == 1) {
            Trials trials = operations.values().iterator().next();
            if (!trials.isConstant()) {
                charts.add(Charts.flag(trials, varied.get(0), false));
            }
        }
        return charts;
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
