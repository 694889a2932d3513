package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A Tablesaw figure whose layout is written as Plotly JSON: Tablesaw's own layout has only one x axis, no slider, and does not
 * escape all special characters of texts.
 */
final class ChartFigure extends Figure {

    private final ObjectNode layout;

    private final Chart chart;

    private ChartFigure(Chart chart, Layout named, ObjectNode layout, Trace[] traces) {
        super(named, traces);
        this.chart = chart;
        this.layout = layout;
    }

    static Figure of(Chart chart) {
        PlotlyFigure figure = chart.plotlyFigure(true);
        figure.layout().put("width", Chart.WIDTH);
        Layout named = Layout.builder(chart.title())
                .xAxis(Axis.builder().title(title(figure, "xaxis")).build())
                .yAxis(Axis.builder().title(title(figure, "yaxis")).build())
                .build();
        return new ChartFigure(chart, named, figure.layout(), figure.traces().toArray(Trace[]::new));
    }

    /** The chart that the figure shows. */
    Chart chart() {
        return chart;
    }

    private static String title(PlotlyFigure figure, String axis) {
        return figure.layout().path(axis).path("title").path("text").asText();
    }

    @Override
    protected void buildContext(String divName) {
        super.buildContext(divName);
        getContext().computeIfPresent("figure", (name, script) -> script + "layout = " + layout + ";\n");
    }
}
