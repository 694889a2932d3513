package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.chart.Chart;
import org.jguild.experiment.ComparisonResult;
import org.jguild.experiment.RunResult;

/** A result of the Java API as the last line of a cell: its text, its table with the best marked, and its charts. */
record RunResultView(ChartView charts) {

    DisplayContent of(RunResult result) {
        List<DisplayContent> parts = new ArrayList<>();
        if (!result.isSingle()) {
            parts.add(TableView.ofRuns(result.table(), result.objective()));
        }
        return page(result.summary(), parts, result.charts(), result.toString());
    }

    DisplayContent of(ComparisonResult result) {
        if (result.runs().isEmpty()) {
            return DisplayContent.text(result.toString());
        }
        List<DisplayContent> parts = List.of(TableView.ofRuns(result.table(), result.objective()));
        return page(result.note(), parts, result.charts(), result.toString());
    }

    private DisplayContent page(String text, List<DisplayContent> tables, List<Chart> drawn, String plain) {
        List<DisplayContent> parts = new ArrayList<>(tables);
        drawn.forEach(chart -> parts.add(charts.of(chart)));
        String html = parts.stream()
                .map(part -> String.valueOf(part.forms().get("text/html")))
                .collect(Collectors.joining("\n"));
        String said = text.isBlank() ? "" : "<pre>" + Html.escape(text.stripTrailing()) + "</pre>\n";
        return DisplayContent.html(said + html, plain.stripTrailing());
    }
}
