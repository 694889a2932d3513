package org.jguild.chart;

import java.util.List;

/** The content of a chart below its header. */
sealed interface Content permits PanelGrid, ParallelAxes, SliderPanels {

    /** The width of the image, in pixels. */
    default double width() {
        return Chart.WIDTH;
    }

    /** The height of the image, in pixels. */
    double height();

    /** The height of labels above the plots in Plotly, in pixels. */
    default double heightAbove() {
        return 0;
    }

    /** The marks in the legend, each name once. */
    List<Mark> legend();

    /** Draws the content as SVG below the given y pixel, over the full width. */
    void draw(Svg svg, double top, double width);

    /** Adds the content to a Plotly figure. */
    void addTo(PlotlyFigure figure);

    /** JavaScript that adds interactions to {@code figure}, drawn in the element {@code place} with {@code layout}. */
    default String script() {
        return "";
    }
}
