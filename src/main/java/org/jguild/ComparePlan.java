package org.jguild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jguild.chart.Chart;
import org.jguild.compare.ComparisonText;
import org.jguild.compare.Sort;
import org.jguild.error.GuildException;
import org.jguild.experiment.Caller;
import org.jguild.experiment.ComparisonRequest;
import org.jguild.experiment.ComparisonResult;
import org.jguild.experiment.Experiment;
import org.jguild.experiment.Reasons;
import org.jguild.experiment.TrialResult;
import org.jguild.run.RunSnapshot;
import tech.tablesaw.api.Table;

/**
 * Which runs to compare, and how. Immutable: each method that sets something returns another plan. The runs are read
 * again by each method that returns a result.
 */
public final class ComparePlan {

    private final Supplier<Experiment> experiment;
    private final ComparisonRequest request;

    private ComparePlan(Supplier<Experiment> experiment, ComparisonRequest request) {
        this.experiment = experiment;
        this.request = request;
    }

    static ComparePlan of(Supplier<Experiment> experiment, List<String> runs) {
        return new ComparePlan(experiment, ComparisonRequest.of(Caller.API, runs));
    }

    /**
     * Puts the smallest values first.
     *
     * @param column such as {@code loss}
     * @return the plan with that order; {@link #best()} then returns the first run
     */
    public ComparePlan min(String column) {
        Given.value(column, "min(null)", "the name of a column");
        return with(request.withOrder(new Sort(column, false)));
    }

    /**
     * Puts the largest values first.
     *
     * @param column such as {@code accuracy}
     * @return the plan with that order; {@link #best()} then returns the first run
     */
    public ComparePlan max(String column) {
        Given.value(column, "max(null)", "the name of a column");
        return with(request.withOrder(new Sort(column, true)));
    }

    /**
     * Shows only the first rows.
     *
     * @param rows at least 1
     * @return the plan with that limit
     */
    public ComparePlan top(int rows) {
        return with(request.withTop(rows));
    }

    /**
     * Adds columns.
     *
     * @param columns such as {@code min loss as best, =x, .exit_status}: a scalar, a flag, an attribute
     * @return the plan with those columns after all others
     */
    public ComparePlan columns(String columns) {
        Given.value(columns, "columns(null)", "the names of columns");
        return with(request.withColumns(columns, false));
    }

    /**
     * Shows only the run and some columns.
     *
     * @param columns as for {@link #columns}
     * @return the plan with those columns
     */
    public ComparePlan onlyColumns(String columns) {
        Given.value(columns, "onlyColumns(null)", "the names of columns");
        return with(request.withColumns(columns, true));
    }

    /**
     * Leaves out operation, started, time, status and label.
     *
     * @return the plan without them
     */
    public ComparePlan skipCore() {
        return with(request.withoutCore());
    }

    /**
     * Leaves out columns whose value is the same in all rows.
     *
     * @return the plan without them
     */
    public ComparePlan skipUnchanged() {
        return with(request.withoutUnchanged());
    }

    /**
     * Shows batch runs too.
     *
     * @return the plan with them
     */
    public ComparePlan includeBatch() {
        return with(request.withBatches());
    }

    private ComparePlan with(ComparisonRequest changed) {
        return new ComparePlan(experiment, changed);
    }

    /**
     * Compares the runs as they are now.
     *
     * @return the comparison
     * @throws GuildException if a run or a column does not exist
     */
    public ComparisonResult result() {
        return experiment.get().compare(request);
    }

    /**
     * Returns the runs as a table.
     *
     * @return one row per run
     * @throws GuildException as {@link #result}
     */
    public Table table() {
        return result().table();
    }

    /**
     * Returns the best run.
     *
     * @return its flags and its value
     * @throws GuildException as {@link #result}, and if no run has a finite value
     */
    public TrialResult best() {
        return result().best();
    }

    /**
     * Returns the runs.
     *
     * @return in the order of the table
     * @throws GuildException as {@link #result}
     */
    public List<RunSnapshot> runs() {
        return result().runs();
    }

    /**
     * Returns the charts.
     *
     * @return the objective by run and, when one flag differs, by its value
     * @throws GuildException as {@link #result}
     */
    public List<Chart> charts() {
        return result().charts();
    }

    /**
     * Writes the comparison as comma-separated values.
     *
     * @param file the file to write
     * @return the comparison that was written
     * @throws GuildException as {@link #result}, and if the file cannot be written
     */
    public ComparisonResult writeCsv(Path file) {
        Given.value(file, "writeCsv(null)", "the file to write");
        ComparisonResult result = result();
        try {
            Files.writeString(file, ComparisonText.csv(result.comparison()));
        } catch (IOException e) {
            throw new GuildException("Cannot write '" + file + "': " + Reasons.of(e) + ".", e);
        }
        return result;
    }

    /**
     * Returns the comparison as text for people.
     *
     * @return the table as text
     */
    @Override
    public String toString() {
        return result().toString();
    }
}
