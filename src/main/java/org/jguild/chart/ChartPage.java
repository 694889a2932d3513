package org.jguild.chart;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with one chart: the SVG image, which a script replaces with the interactive chart if Plotly could be loaded. */
final class ChartPage {

    private static final String PLOTLY = "https://cdn.plot.ly/plotly-2.35.2.min.js";

    private static final String PAGE =
            """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>@TITLE@</title>
                </head>
                <body>
                <main>
                <h1 style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">@TITLE@</h1>
                <div id="chart"></div>
                <div id="still">@SVG@</div>
                <script src="@PLOTLY@"></script>
                <script>
                const place = document.getElementById("chart");
                const still = document.getElementById("still");
                if (window.Plotly) {
                  still.hidden = true;
                  @DRAW@
                }
                @SAVE@
                </script>
                </main>
                </body>
                </html>
                """;

    private static final Pattern PART = Pattern.compile("@(PLOTLY|TITLE|SVG|DRAW|SAVE)@");

    private ChartPage() {}

    static String of(Chart chart) {
        Map<String, String> parts = Map.of(
                "PLOTLY", PLOTLY,
                "TITLE", Labels.forPlotly(chart.title()),
                "SVG", chart.toSvg(),
                "DRAW", chart.toScript(),
                "SAVE", chart.toSaveScript());
        // All at once: a text of the user may look like one of the names.
        return PART.matcher(PAGE).replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
    }
}
