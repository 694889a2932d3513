package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jguild.chart.Chart;
import org.jguild.command.BestFlags;
import org.jguild.command.Presentation;
import org.jguild.experiment.ComparisonResult;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.SearchAnswer;

/** A result of the Java API as the last line of a cell: as a command shows it, first the answer, then one chart, then the table. */
record RunResultView(ChartView charts, ResultParts parts) {

    DisplayContent of(RunResult result) {
        List<DisplayContent> shown = new ArrayList<>();
        if (result.answer().isPresent()) {
            SearchAnswer answer = result.answer().get();
            BestFlags flags = answer.trial().run() == null
                    ? null
                    : BestFlags.of(answer.trial().run(), List.of());
            shown.add(AnswerView.of(new Presentation.Found(answer, flags), result.text(), parts.operations()));
        } else {
            shown.add(lines(result.text()));
        }
        addChart(result.charts(), shown);
        if (!result.isSingle()) {
            shown.add(parts.table(result.comparison(), result.objective()));
        }
        return page(shown, result.toString());
    }

    DisplayContent of(ComparisonResult result) {
        if (result.runs().isEmpty()) {
            return DisplayContent.text(result.toString());
        }
        List<DisplayContent> shown = new ArrayList<>();
        addChart(result.charts(), shown);
        shown.add(parts.table(result.comparison(), result.objective()));
        if (!result.note().isBlank()) {
            shown.add(lines(result.note()));
        }
        return page(shown, result.toString());
    }

    private void addChart(List<Chart> drawn, List<DisplayContent> shown) {
        ResultParts.shown(drawn).forEach(chart -> shown.add(charts.of(chart)));
    }

    private static DisplayContent lines(String text) {
        String stripped = text.stripTrailing();
        return DisplayContent.html("<pre>" + Html.escape(stripped) + "</pre>", stripped);
    }

    private static DisplayContent page(List<DisplayContent> shown, String plain) {
        String html = shown.stream()
                .map(part -> String.valueOf(part.forms().get("text/html")))
                .collect(Collectors.joining("\n"));
        return DisplayContent.html(html, plain.stripTrailing());
    }
}
