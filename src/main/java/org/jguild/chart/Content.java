package org.jguild.chart;

import java.util.List;

/** What a chart shows below its title. */
sealed interface Content permits Panels, ParallelAxes, Slides {

    /** How high it is drawn, in pixels. */
    double height();

    /** What the legend has, each name once. */
    List<Mark> legend();

    /** Draws it below a place, over the whole width. */
    void draw(Svg svg, double top, double width);

    /** Adds it to a figure of Plotly. */
    void plot(PlotlyFigure figure);

    /** JavaScript for what Plotly cannot do by itself with {@code figure}, drawn in {@code place} with {@code layout}. */
    default String script() {
        return "";
    }
}
