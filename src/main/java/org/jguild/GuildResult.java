package org.jguild;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.chart.Chart;
import org.jguild.command.CommandResult;
import org.jguild.compare.Comparison;
import org.jguild.compare.Tables;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import tech.tablesaw.api.Table;

/** What a command gave. Immutable. */
public final class GuildResult {

    private final CommandResult result;
    private final Objective objective;
    private final List<String> flags;

    GuildResult(CommandResult result, Objective objective) {
        this(result, objective, List.of());
    }

    /**
     * Makes a result.
     *
     * @param flags which columns are flags, for trials that are not kept as runs
     */
    GuildResult(CommandResult result, Objective objective, List<String> flags) {
        this.result = result;
        this.objective = objective;
        this.flags = flags;
    }

    /**
     * Gives the text that the command shows.
     *
     * @return lines, each ended; empty for none
     */
    public String text() {
        return result.text();
    }

    /**
     * Gives the runs concerned as a table, as {@code Table t = %guild …} does in a notebook.
     *
     * @return a row a run; columns for its flags and its scalars, all numbers as doubles; empty when the command gives none
     */
    public Table table() {
        return result.comparison() == null ? Table.create("runs") : Tables.of("runs", result.comparison());
    }

    /**
     * Gives the runs concerned.
     *
     * @return in the order of the table
     */
    public List<RunSnapshot> runs() {
        return result.comparison() == null ? List.of() : result.comparison().runs();
    }

    /**
     * Gives every chart of the result.
     *
     * @return for a search, the objective by trial and, when one flag was searched, the objective by its value
     */
    public List<Chart> charts() {
        return result.charts();
    }

    /**
     * Gives the first chart of the result.
     *
     * @return for a search, the objective by trial
     * @throws GuildException if there is none, as for a single run
     */
    public Chart chart() {
        if (result.charts().isEmpty()) {
            throw new GuildException("There is no chart: nothing was searched for, or no run has a value of '"
                    + objective.column().heading() + "'.");
        }
        return result.charts().get(0);
    }

    /**
     * Gives the best of the runs.
     *
     * @return the one with the least objective, or the greatest when that was asked for; the earlier of equal ones
     * @throws GuildException if none has a finite objective
     */
    public Best best() {
        Best best = bestRow();
        for (RunSnapshot run : runs()) {
            OptionalDouble value = objective.value(run);
            if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
                best = isBetter(value.getAsDouble(), best)
                        ? new Best(new Params(run.flags()), value.getAsDouble(), run)
                        : best;
            }
        }
        if (best == null) {
            throw new GuildException(
                    "No run has a finite '" + objective.column().heading() + "'.");
        }
        return best;
    }

    private boolean isBetter(double value, Best best) {
        return best == null || (objective.maximize() ? value > best.value() : value < best.value());
    }

    /** The best of trials that are rows without runs; null when there is none. */
    private Best bestRow() {
        Comparison rows = result.comparison();
        if (rows == null || !rows.runs().isEmpty()) {
            return null;
        }
        Best best = null;
        List<Object> values = rows.column(objective.column().heading());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Double value && Double.isFinite(value) && isBetter(value, best)) {
                SortedMap<String, Object> given = new TreeMap<>();
                for (String flag : flags) {
                    List<Object> column = rows.column(flag);
                    given.put(flag, column.isEmpty() ? null : column.get(i));
                }
                best = new Best(new Params(new FlagValues(given)), value, null);
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return text();
    }
}
