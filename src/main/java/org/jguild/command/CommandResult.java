package org.jguild.command;

import java.util.List;
import org.jguild.chart.Chart;
import org.jguild.compare.Comparison;

/**
 * What a command gives back. A front end shows the text, then the table, then the charts; an assignment gets the table.
 *
 * @param text lines to show; empty for none
 * @param comparison the runs concerned as a table; null for none
 * @param tableShown whether the table is shown when nothing takes it
 * @param charts the charts to show where charts can be shown
 */
public record CommandResult(String text, Comparison comparison, boolean tableShown, List<Chart> charts) {

    /** Copies the charts. */
    public CommandResult {
        charts = List.copyOf(charts);
    }

    /** Whether there is nothing but charts, so that who cannot show them shows nothing. */
    boolean isChartAlone() {
        return text.isEmpty() && !tableShown && !charts.isEmpty();
    }

    static CommandResult ofText(String text) {
        return new CommandResult(text, null, false, List.of());
    }
}
