package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import org.jguild.command.CommandResult;
import org.jguild.command.Presentation;
import org.jguild.compare.Comparison;
import org.jguild.compare.Tables;
import org.jguild.run.Objective;
import tech.tablesaw.api.Table;

/**
 * Converts the result of a command to what a magic shows, and to the value for an assignment. First is the answer, then one chart,
 * then the table.
 */
final class ResultView {

    private ResultView() {}

    static MagicResult of(CommandResult result, ResultParts parts) {
        Comparison comparison = result.comparison();
        Presentation presentation = result.presentation();
        String text = result.text().stripTrailing();
        List<Object> shown = new ArrayList<>();
        if (presentation.page() != null) {
            shown.add(PageView.of(presentation.page(), text));
        } else if (presentation.listing() != null) {
            shown.add(TableView.of(Tables.of("runs", presentation.listing().rows())));
            addText(presentation.listing().note(), shown);
        } else if (presentation.found() != null) {
            shown.add(AnswerView.of(presentation.found(), text, parts.operations()));
        } else {
            addText(text, shown);
        }
        shown.addAll(result.tableShown() ? ResultParts.shown(result.charts()) : result.charts());
        if (result.tableShown() && comparison != null) {
            Objective objective = presentation.objective();
            shown.add(parts.table(comparison, objective == null ? Objective.parse("loss") : objective));
        }
        addText(result.note(), shown);
        Table table = comparison == null ? null : Tables.of("runs", comparison);
        return new MagicResult(shown, table == null ? result.text() : table);
    }

    private static void addText(String text, List<Object> shown) {
        if (!text.isBlank()) {
            shown.add(DisplayContent.text(text.stripTrailing()));
        }
    }
}
