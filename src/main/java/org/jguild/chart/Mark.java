package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.Trace;

/** Something drawn in a panel, in the units of its axes. Values that are not finite are not drawn. */
sealed interface Mark permits Points, Line, Band, Bars, HeatMap, Extrapolation {

    /** The name in the legend; empty for no entry. */
    String name();

    /** The colour and dash pattern. */
    MarkStyle style();

    /** All x values. */
    DoubleStream xs();

    /** All y values. */
    DoubleStream ys();

    /** Draws the mark as SVG. */
    void draw(PlotArea plot);

    /** Draws the symbol of the mark in a legend, 18 pixels wide. */
    void drawLegendSymbol(Svg svg, double x, double y);

    /** The colour bar in an image; empty if the mark has none. */
    default Optional<ColourScale> colourScale() {
        return Optional.empty();
    }

    /** The mark as Plotly traces, not assigned to a panel. */
    List<ObjectNode> json(Panel panel);

    /** The mark as Tablesaw traces, one for each of {@link #json}. */
    List<Trace> traces(Panel panel, TracePlacement placement);
}
