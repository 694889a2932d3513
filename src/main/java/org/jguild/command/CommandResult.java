package org.jguild.command;

import java.util.List;
import java.util.function.Supplier;
import org.jguild.chart.Chart;
import org.jguild.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What a command gives back. A front end shows the text, then the table, then the charts; an assignment gets the table.
 *
 * @param text lines to show; empty for none
 * @param compared returns the runs concerned as a table, which may have to be read first; null for none
 * @param tableShown whether the table is shown when nothing takes it
 * @param charts the charts to show where charts can be shown
 * @param presentation what a front end that can show more than text makes of it
 * @param note lines to show at the end, as of runs that cannot be read; empty for none
 */
public record CommandResult(
        String text,
        @Nullable Supplier<Comparison> compared,
        boolean tableShown,
        List<Chart> charts,
        Presentation presentation,
        String note) {

    /** Copies the charts. */
    public CommandResult {
        charts = List.copyOf(charts);
    }

    /**
     * A result that is shown plainly.
     *
     * @param text lines to show; empty for none
     * @param comparison the runs concerned as a table; null for none
     * @param tableShown whether the table is shown when nothing takes it
     * @param charts the charts to show where charts can be shown
     */
    public CommandResult(String text, @Nullable Comparison comparison, boolean tableShown, List<Chart> charts) {
        this(text, comparison == null ? null : () -> comparison, tableShown, charts, Presentation.PLAIN, "");
    }

    /**
     * Returns the runs concerned as a table.
     *
     * @return the table; null for none
     */
    public @Nullable Comparison comparison() {
        return compared == null ? null : compared.get();
    }

    /** Whether there is nothing but charts, so that who cannot show them shows nothing. */
    boolean isChartAlone() {
        return text.isEmpty() && !tableShown && !charts.isEmpty();
    }

    static CommandResult ofText(String text) {
        return new CommandResult(text, null, false, List.of());
    }

    CommandResult with(Presentation shownAs) {
        return new CommandResult(text, compared, tableShown, charts, shownAs, note);
    }

    CommandResult withNote(String shownLast) {
        return new CommandResult(text, compared, tableShown, charts, presentation, shownLast);
    }
}
