package org.jguild.command;

import java.util.List;
import java.util.function.Supplier;
import org.jguild.chart.Chart;
import org.jguild.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command. A front end shows the text, then the table, then the charts; an assignment receives the table.
 *
 * @param text lines to show; empty for none
 * @param compared returns the runs as a table, which may read them first; null for none
 * @param tableShown whether the table is shown if the result is not assigned
 * @param charts the charts, for front ends that can show charts
 * @param presentation the presentation in a front end that can show more than text
 * @param note lines to show at the end, for example about runs that cannot be read; empty for none
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
     * Creates a result with a plain presentation.
     *
     * @param text lines to show; empty for none
     * @param comparison the runs as a table; null for none
     * @param tableShown whether the table is shown if the result is not assigned
     * @param charts the charts, for front ends that can show charts
     */
    public CommandResult(String text, @Nullable Comparison comparison, boolean tableShown, List<Chart> charts) {
        this(text, comparison == null ? null : () -> comparison, tableShown, charts, Presentation.PLAIN, "");
    }

    /**
     * Returns the runs as a table.
     *
     * @return the table; null for none
     */
    public @Nullable Comparison comparison() {
        return compared == null ? null : compared.get();
    }

    /** Whether there are only charts, which not all front ends can show. */
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
