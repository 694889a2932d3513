package org.jguild.jupyter;

import java.nio.file.Path;
import java.util.List;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.compare.Comparison;
import org.jguild.compare.RunTable;
import org.jguild.run.Objective;

/**
 * The parts of a result that commands and the Java API share.
 *
 * @param operations the Java functions that commands know by name
 */
record ResultParts(NotebookOperations operations) {

    /** The parts of a kernel in which no cell defines an operation. */
    static final ResultParts WITHOUT_OPERATIONS = new ResultParts(new NotebookOperations(name -> false));

    /** Shows runs, first the columns that readers look for. */
    DisplayContent table(Comparison comparison, Objective objective) {
        RunTable table = RunTable.of(comparison, objective);
        RunLocation location = new RunLocation(Path.of("").toAbsolutePath(), System.getenv());
        RunRowDetails details = RunRowDetails.of(table, objective, operations, location);
        return RunTableView.of(table, fileName(comparison), details);
    }

    /** The name of the file to which a table is saved. */
    private static String fileName(Comparison comparison) {
        List<String> names = comparison.runs().stream()
                .map(run -> run.operation())
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : "runs";
    }

    /** The chart to show without being asked: of a search over one flag the objective by its values, else by trial. */
    static List<Chart> shown(List<Chart> charts) {
        List<Chart> slices =
                charts.stream().filter(chart -> chart.kind() == ChartKind.SLICE).toList();
        return slices.isEmpty() ? charts.stream().limit(1).toList() : slices.subList(0, 1);
    }
}
