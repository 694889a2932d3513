package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import org.jguild.command.CommandResult;
import org.jguild.command.Presentation;
import org.jguild.compare.Comparison;
import org.jguild.compare.Tables;
import tech.tablesaw.api.Table;

/** Converts the result of a command to what a magic shows, and to the value for an assignment. */
final class ResultView {

    private ResultView() {}

    static MagicResult of(CommandResult result) {
        Comparison comparison = result.comparison();
        Table table = comparison == null ? null : Tables.of("runs", comparison);
        Presentation presentation = result.presentation();
        String text = result.text().stripTrailing();
        List<Object> shown = new ArrayList<>();
        if (presentation.page() != null) {
            shown.add(PageView.of(presentation.page(), text));
        } else if (presentation.listing() != null) {
            shown.add(TableView.of(Tables.of("runs", presentation.listing().rows())));
            addText(presentation.listing().note(), shown);
        } else {
            addText(text, shown);
        }
        if (presentation.best() != null) {
            shown.add(SnippetView.of(presentation.best()));
        }
        if (result.tableShown() && table != null) {
            shown.add(
                    presentation.objective() == null
                            ? TableView.plain(table)
                            : TableView.ofRuns(table, presentation.objective()));
        }
        shown.addAll(result.charts());
        addText(result.note(), shown);
        return new MagicResult(shown, table == null ? result.text() : table);
    }

    private static void addText(String text, List<Object> shown) {
        if (!text.isBlank()) {
            shown.add(DisplayContent.text(text.stripTrailing()));
        }
    }
}
