package org.jguild.jupyter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jguild.command.BestFlags;
import org.jguild.command.Presentation;
import org.jguild.experiment.SearchAnswer;
import org.jguild.experiment.SearchAnswer.NextStep;

/** Shows what a search found: the result, how sure it is, what to do next, and its flags to copy. */
final class AnswerView {

    private final Presentation.Found found;
    private final String summary;
    private final NotebookOperations operations;

    private AnswerView(Presentation.Found found, String summary, NotebookOperations operations) {
        this.found = found;
        this.summary = summary.strip();
        this.operations = operations;
    }

    /**
     * Shows an answer.
     *
     * @param found the answer
     * @param summary lines about the batch, such as {@code Batch 8f3a12cd: 20 trials, 1 failed}
     */
    static DisplayContent of(Presentation.Found found, String summary, NotebookOperations operations) {
        AnswerView view = new AnswerView(found, summary, operations);
        return DisplayContent.html(view.html(), view.text());
    }

    private String html() {
        SearchAnswer answer = found.answer();
        StringBuilder html = new StringBuilder(Html.resource("style.html"))
                .append(Html.begin("jguild-answer"))
                .append("\n<p class=\"jguild-found\"><b>")
                .append(Html.escape(answer.found()))
                .append("</b>");
        if (!answer.flags().isEmpty()) {
            html.append(" with <b>").append(Html.escape(answer.flags())).append("</b>");
        }
        html.append(" <span>").append(Html.escape(answer.source())).append("</span></p>\n");
        if (!answer.remarks().isEmpty()) {
            html.append("<p>")
                    .append(Html.escape(String.join(" ", answer.remarks())))
                    .append("</p>\n");
        }
        for (String line : summary.lines().toList()) {
            html.append("<p class=\"jguild-batch\">").append(Html.escape(line)).append("</p>\n");
        }
        steps().forEach(step ->
                html.append("<p class=\"jguild-next\">").append(html(step)).append("</p>\n"));
        html.append(Snippets.html(snippets()));
        return html.append("</div>\n").append(Html.resource("copy.html")).toString();
    }

    private static String html(NextStep step) {
        String command = step.command().isEmpty()
                ? ""
                : " <code>" + Html.escape("%guild " + String.join(" ", step.command())) + "</code>";
        return Html.escape(step.sentence()) + command;
    }

    /** A restart needs the operation, which a lambda of the Java API is not by name. */
    private List<NextStep> steps() {
        BestFlags flags = found.flags();
        boolean repeatable = flags != null && operations.canRun(flags);
        return found.answer().next().stream()
                .filter(step -> repeatable || !step.command().contains("--restart"))
                .toList();
    }

    private Map<String, String> snippets() {
        BestFlags flags = found.flags();
        return flags == null ? new LinkedHashMap<>() : operations.snippets(flags);
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(found.answer().text());
        if (!summary.isEmpty()) {
            lines.add(summary);
        }
        lines.addAll(snippets().values());
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
