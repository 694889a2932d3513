package org.jguild;

import java.util.List;
import org.jguild.chart.Chart;
import org.jguild.run.RunSnapshot;
import tech.tablesaw.api.Table;

/** A command that is put together and done when its result is asked for. */
public sealed interface Plan permits RunPlan, ComparePlan {

    /**
     * Does the command.
     *
     * @return what came out
     * @throws org.jguild.error.GuildException if it cannot be done
     */
    GuildResult result();

    /**
     * Gives the runs as a table; see {@link GuildResult#table()}.
     *
     * @return a row a run
     */
    default Table table() {
        return result().table();
    }

    /**
     * Gives the best run; see {@link GuildResult#best()}.
     *
     * @return its flags and its value
     */
    default Best best() {
        return result().best();
    }

    /**
     * Gives the first chart, the objective by run; see {@link GuildResult#chart()}.
     *
     * @return the chart
     */
    default Chart chart() {
        return result().chart();
    }

    /**
     * Gives every chart; see {@link GuildResult#charts()}.
     *
     * @return the charts
     */
    default List<Chart> charts() {
        return result().charts();
    }

    /**
     * Gives the runs.
     *
     * @return in the order of the table; those of a search by trial
     */
    default List<RunSnapshot> runs() {
        return result().runs();
    }
}
