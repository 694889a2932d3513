package org.jguild.chart;

/** A page with one chart: the SVG image, which a script replaces with the interactive chart if Plotly could be loaded. */
final class ChartPage {

    private static final String PLOTLY = "https://cdn.plot.ly/plotly-2.35.2.min.js";

    private ChartPage() {}

    static String of(Chart chart) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>@TITLE@</title>
                </head>
                <body>
                <div id="chart"></div>
                <div id="still">@SVG@</div>
                <script src="@PLOTLY@"></script>
                <script>
                if (window.Plotly) {
                  document.getElementById("still").remove();
                  const place = document.getElementById("chart");
                  @DRAW@
                }
                </script>
                </body>
                </html>
                """
                .replace("@PLOTLY@", PLOTLY)
                .replace("@TITLE@", Labels.forPlotly(chart.title()))
                .replace("@SVG@", chart.toSvg())
                .replace("@DRAW@", chart.toScript());
    }
}
