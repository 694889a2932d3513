package org.jguild.chart;

import java.util.List;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A chart as data: titles and series. Tablesaw is loaded only when a figure is asked for.
 *
 * @param title what it shows
 * @param xTitle the horizontal axis
 * @param xLogarithmic whether equal distances across are equal ratios
 * @param yTitle the vertical axis
 * @param series its points
 */
public record Chart(String title, String xTitle, boolean xLogarithmic, String yTitle, List<Series> series) {

    /** Colours that the colour-blind can tell apart (Okabe and Ito, Color Universal Design, 2008). */
    private static final List<String> COLOURS = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7");

    /** Copies the series. */
    public Chart {
        series = List.copyOf(series);
    }

    /**
     * Draws the chart.
     *
     * @return a Tablesaw figure of 760 by 420 pixels
     */
    public Figure toFigure() {
        Layout layout = Layout.builder(title, xTitle, yTitle)
                .width(760)
                .height(420)
                .xAxis(Axis.builder()
                        .title(xTitle)
                        .type(xLogarithmic ? Axis.Type.LOG : Axis.Type.DEFAULT)
                        .build())
                .yAxis(Axis.builder().title(yTitle).build())
                .showLegend(series.size() > 1)
                .build();
        Trace[] traces = new Trace[series.size()];
        for (int i = 0; i < traces.length; i++) {
            traces[i] = trace(series.get(i), COLOURS.get(i % COLOURS.size()));
        }
        return new Figure(layout, traces);
    }

    private static Trace trace(Series series, String colour) {
        double[] y = series.y().stream().mapToDouble(Double::doubleValue).toArray();
        boolean numeric = series.x().stream().allMatch(Number.class::isInstance);
        ScatterTrace.ScatterBuilder builder;
        if (numeric) {
            double[] x = series.x().stream()
                    .mapToDouble(place -> ((Number) place).doubleValue())
                    .toArray();
            builder = ScatterTrace.builder(x, y);
        } else {
            Object[] x = series.x().stream().map(String::valueOf).toArray();
            builder = ScatterTrace.builder(
                    tech.tablesaw.api.StringColumn.create("x", java.util.Arrays.copyOf(x, x.length, String[].class)),
                    tech.tablesaw.api.DoubleColumn.create("y", y));
        }
        builder.name(series.name());
        if (series.line()) {
            return builder.mode(ScatterTrace.Mode.LINE)
                    .line(Line.builder()
                            .shape(Line.Shape.HV)
                            .color(colour)
                            .width(2)
                            .build())
                    .build();
        }
        return builder.mode(ScatterTrace.Mode.MARKERS)
                .marker(Marker.builder().color(colour).size(8).build())
                .build();
    }
}
