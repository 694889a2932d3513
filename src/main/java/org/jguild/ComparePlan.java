package org.jguild;

import java.nio.file.Path;
import org.jguild.run.Objective;

/** Which runs to compare, and how. Immutable: each method that sets something gives a new plan. Runs are read when asked for. */
public final class ComparePlan implements Plan {

    private final Invocation invocation;
    private final Objective objective;

    ComparePlan(Invocation invocation, Objective objective) {
        this.invocation = invocation;
        this.objective = objective;
    }

    private ComparePlan with(String... words) {
        return new ComparePlan(invocation.with(words), objective);
    }

    /**
     * Puts the least values first.
     *
     * @param column such as {@code loss}
     * @return the plan with that order; {@link #best()} is the first then
     */
    public ComparePlan min(String column) {
        return new ComparePlan(invocation.with("--min", column), Objective.parse(column));
    }

    /**
     * Puts the greatest values first.
     *
     * @param column such as {@code accuracy}
     * @return the plan with that order; {@link #best()} is the first then
     */
    public ComparePlan max(String column) {
        return new ComparePlan(invocation.with("--max", column), Objective.parse("-" + column));
    }

    /**
     * Shows the first rows alone.
     *
     * @param rows at least 1
     * @return the plan with that limit
     */
    public ComparePlan top(int rows) {
        return with("--top", Integer.toString(rows));
    }

    /**
     * Adds columns.
     *
     * @param columns such as {@code min loss as best, .exit_status}
     * @return the plan with those columns besides all others
     */
    public ComparePlan columns(String columns) {
        return with("--cols", columns);
    }

    /**
     * Shows the run and some columns alone.
     *
     * @param columns as for {@link #columns}
     * @return the plan with those columns
     */
    public ComparePlan onlyColumns(String columns) {
        return with("--strict-cols", columns);
    }

    /**
     * Leaves out operation, started, time, status and label.
     *
     * @return the plan without them
     */
    public ComparePlan skipCore() {
        return with("--skip-core");
    }

    /**
     * Leaves out columns that have one value over all rows.
     *
     * @return the plan without them
     */
    public ComparePlan skipUnchanged() {
        return with("--skip-unchanged");
    }

    /**
     * Shows batch runs too.
     *
     * @return the plan with them
     */
    public ComparePlan includeBatch() {
        return with("--include-batch");
    }

    /**
     * Adds options as the command takes them, for those that have no method here.
     *
     * @param words such as {@code "--skip-core"}
     * @return the plan with those options
     */
    public ComparePlan option(String... words) {
        return with(words);
    }

    /**
     * Writes the comparison as comma-separated values.
     *
     * @param file where to
     * @return what was written
     * @throws org.jguild.error.GuildException if the file cannot be written
     */
    public GuildResult writeCsv(Path file) {
        return with("--csv", file.toAbsolutePath().toString()).result();
    }

    /**
     * Compares the runs as they are now.
     *
     * @return the comparison
     * @throws org.jguild.error.GuildException if a run or a column does not exist
     */
    @Override
    public GuildResult result() {
        return new GuildResult(invocation.execute(), objective);
    }
}
