package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Composes the scripts that draw a chart in a page. */
final class ChartScript {

    private ChartScript() {}

    static String of(Chart chart) {
        return """
                {
                const about = %s;
                const figure = %s;
                const layout = figure.layout;
                layout.font.color = getComputedStyle(place).color;
                %s
                const drawn = Plotly.newPlot(place, figure.data, layout, figure.config);
                %s
                }"""
                .formatted(
                        literal(Json.object().put("title", chart.title()).put("text", chart.text())),
                        ScriptText.insidePage(chart.toJson()),
                        parts(List.of("fit.js")),
                        parts(List.of("fitted.js", "access.js")) + "\n"
                                + chart.content().script());
    }

    /** A script in which the named chart is described, without its figure. */
    static String accessible(String title, String text) {
        return "{\nconst about = "
                + literal(Json.object().put("title", title).put("text", text))
                + ";\nconst drawn = Promise.resolve();\n" + parts(List.of("access.js")) + "\n}";
    }

    static String saving(String title, String fileName) {
        return "{\nconst about = "
                + literal(Json.object().put("title", title).put("file", fileName))
                + ";\n" + parts(List.of("save.js")) + "\n}";
    }

    /** An object in a script of a page, without any markup in its texts. */
    private static String literal(ObjectNode object) {
        return object.toString().replace("<", "\\u003c");
    }

    /** The scripts without comments and indentation, which each chart of a notebook would repeat. */
    static String parts(List<String> names) {
        return names.stream()
                .flatMap(name -> Resources.text(name).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/**"))
                .collect(Collectors.joining("\n"));
    }
}
