package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Points of a scatter plot.
 *
 * @param name the name in the legend
 * @param look their shape and colour
 * @param x the x values
 * @param y the y values
 * @param texts the hover text of each point, of one or more lines
 * @param trials the number of the trial of each point, by which a page finds the same trial elsewhere; empty if the points are not
 *     trials
 */
record Points(String name, PointLook look, List<Double> x, List<Double> y, List<String> texts, List<Integer> trials)
        implements Mark {

    Points {
        name = Labels.clean(name);
        x = List.copyOf(x);
        y = List.copyOf(y);
        texts = texts.stream().map(Labels::cleanLines).toList();
        trials = List.copyOf(trials);
        if (x.size() != y.size() || x.size() != texts.size() || (!trials.isEmpty() && x.size() != trials.size())) {
            throw new IllegalArgumentException(x.size() + " x values, " + y.size() + " y values, " + texts.size()
                    + " texts and " + trials.size() + " trials");
        }
    }

    /** Creates points that are not trials, with the shape of their colour. */
    Points(String name, MarkStyle style, List<Double> x, List<Double> y, List<String> texts) {
        this(name, PointLook.ofSeries(style), x, y, texts, List.of());
    }

    @Override
    public MarkStyle style() {
        return look.style();
    }

    @Override
    public DoubleStream xs() {
        return x.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public DoubleStream ys() {
        return y.stream().mapToDouble(Double::doubleValue);
    }

    @Override
    public void draw(PlotArea plot) {
        look.open(plot.svg(), "points");
        PointColours colours = look.colours();
        for (int i = 0; i < x.size(); i++) {
            double xPixel = plot.x().at(x.get(i));
            double yPixel = plot.y().at(y.get(i));
            if (!Double.isFinite(xPixel + yPixel)) {
                continue;
            }
            if (colours == null) {
                look.draw(plot.svg(), xPixel, yPixel);
            } else {
                plot.svg().open("g", "fill", colours.css(trials.get(i)));
                look.draw(plot.svg(), xPixel, yPixel);
                plot.svg().close();
            }
        }
        plot.svg().close();
    }

    @Override
    public Optional<ColourScale> colourScale() {
        return Optional.ofNullable(look.colours()).flatMap(PointColours::scale);
    }

    @Override
    public void drawLegendSymbol(Svg svg, double x, double y) {
        look.open(svg, "symbol");
        PointColours colours = look.colours();
        if (colours == null) {
            look.draw(svg, x + 9, y);
        } else {
            for (int i = 0; i < 3; i++) {
                svg.open("g", "fill", colours.legend(i / 2.0));
                look.draw(svg, x + 3 + 6 * i, y);
                svg.close();
            }
        }
        svg.close();
    }

    @Override
    public List<ObjectNode> json(Panel panel) {
        ObjectNode trace =
                Json.object().put("type", "scatter").put("mode", "markers").put("name", Labels.forPlotly(name));
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        ArrayNode hover = trace.putArray("text");
        texts.forEach(text -> hover.add(Labels.forPlotly(text).replace("\n", "<br>")));
        String values = trials.isEmpty() ? line(panel.x(), "x") + line(panel.y(), "y") : "";
        trace.put("hovertemplate", "%{text}" + values + "<extra></extra>");
        ObjectNode marker = trace.putObject("marker");
        look.addTo(marker);
        if (!trials.isEmpty()) {
            ArrayNode numbers = trace.putArray("customdata");
            trials.forEach(numbers::add);
            if (look.colours() != null) {
                look.colours().addTo(marker, trials);
            }
        }
        return List.of(trace);
    }

    private static String line(Axis axis, String letter) {
        return axis.title().isEmpty()
                ? ""
                : "<br>" + Labels.forPlotly(axis.title()).replace("%", "&#37;") + ": %{" + letter + "}";
    }

    @Override
    public List<Trace> traces(Panel panel, TracePlacement placement) {
        Marker.MarkerBuilder marker = look.tablesaw();
        PointColours colours = look.colours();
        if (colours != null) {
            marker.color(trials.stream().map(colours::css).toArray(String[]::new));
        }
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(xs().toArray(), ys().toArray())
                .mode(ScatterTrace.Mode.MARKERS)
                .marker(marker.build());
        placement.applyTo(builder, this);
        return List.of(builder.build());
    }
}
