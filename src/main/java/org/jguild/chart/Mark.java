package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.traces.Trace;

/** Something drawn in a panel, in the units of its axes. Numbers that are not finite have no place and are left out. */
sealed interface Mark permits Points, Line, Band, Bars, HeatMap {

    /** What the legend says; empty for a mark that it leaves out. */
    String name();

    /** How it is drawn. */
    Ink ink();

    /** All horizontal values. */
    DoubleStream xs();

    /** All vertical values. */
    DoubleStream ys();

    /** Draws it. */
    void draw(Plot plot);

    /** Draws what stands for it in a legend, 18 pixels wide. */
    void drawSample(Svg svg, double x, double y);

    /** Gives it as traces of Plotly, without their place on the page. */
    List<ObjectNode> json(Panel panel);

    /** Gives it as traces of Tablesaw, one for each of {@link #json}; they are seen. */
    List<Trace> traces(Panel panel, Place place);
}
