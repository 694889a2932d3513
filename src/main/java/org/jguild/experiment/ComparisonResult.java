package org.jguild.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jguild.chart.Chart;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonText;
import org.jguild.compare.Sort;
import org.jguild.compare.Tables;
import org.jguild.error.GuildException;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.text.TextStyle;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The result of a comparison of runs. Immutable. */
public final class ComparisonResult {

    private final Comparison comparison;
    private final @Nullable Sort order;
    private final String note;

    /**
     * Creates a result.
     *
     * @param order null if the rows are not sorted
     */
    ComparisonResult(Comparison comparison, @Nullable Sort order, String note) {
        this.comparison = comparison;
        this.order = order;
        this.note = note;
    }

    /**
     * Returns the rows and their runs.
     *
     * @return the comparison
     */
    public Comparison comparison() {
        return comparison;
    }

    /**
     * Returns the objective by which the best run is chosen.
     *
     * @return the column by which the rows are sorted, otherwise the loss
     * @throws GuildException if they are sorted by a heading that names no column of a run
     */
    public Objective objective() {
        return order == null ? Objective.parse("loss") : Objective.of(order.column(), order.descending());
    }

    /**
     * Returns messages, for example about runs that cannot be read.
     *
     * @return usually empty
     */
    public String note() {
        return note;
    }

    /**
     * Returns the charts.
     *
     * @return the objective by run and, when one flag differs, the objective by its value; none if no run has a value
     */
    public List<Chart> charts() {
        return CompareUseCase.charts(comparison, objective());
    }

    /**
     * Returns the runs.
     *
     * @return in the order of the rows
     */
    public List<RunSnapshot> runs() {
        return comparison.runs();
    }

    /**
     * Returns the comparison as a table, as {@code Table t = %guild compare} does in a notebook.
     *
     * @return one row per run; all numbers as doubles
     */
    public Table table() {
        return Tables.of("runs", comparison);
    }

    /**
     * Returns the best run.
     *
     * @return the run with the smallest objective, or the largest if it is maximized; if there are several, the first
     * @throws GuildException if none has a finite objective
     */
    public TrialResult best() {
        Objective objective = objective();
        List<TrialResult> trials = new ArrayList<>();
        runs().forEach(run -> trials.add(TrialResult.of(trials.size() + 1, run, objective)));
        TrialResult best = null;
        for (TrialResult trial : trials) {
            best = trial.isBetter(best, objective.maximize()) ? trial : best;
        }
        if (best == null) {
            throw new GuildException(
                    "No run has a finite '" + objective.column().heading() + "'.");
        }
        return best;
    }

    /**
     * Returns the comparison as text for display.
     *
     * @return the table as text
     */
    @Override
    public String toString() {
        String rows = comparison.rows().isEmpty()
                ? "There are no runs to compare.\n"
                : ComparisonText.table(comparison, objective(), TextStyle.PLAIN);
        return (rows + note).stripTrailing();
    }
}
