package org.jguild.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.text.Ellipsis;

/**
 * Parallel coordinates: vertical axes, and lines across them.
 *
 * @param axes the axes, at least one
 * @param lines the values of each line, one per axis
 * @param relativeRanks the rank of each line, which determines its colour, from 0 for the best to 1 for the worst
 * @param texts the hover text at the end of each line
 */
record ParallelAxes(List<Axis> axes, List<List<Double>> lines, List<Double> relativeRanks, List<String> texts)
        implements Content {

    private static final double HEIGHT = 360;
    private static final double TOP = 34;
    private static final double SIDE = 60;
    static final int TICKS = 8;
    private static final double LABEL_FONT = 11;

    ParallelAxes {
        axes = List.copyOf(axes);
        lines = lines.stream().map(List::copyOf).toList();
        relativeRanks = List.copyOf(relativeRanks);
        texts = List.copyOf(texts);
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public double heightAbove() {
        return 24;
    }

    @Override
    public List<Mark> legend() {
        return List.of();
    }

    /** The range of an axis, in positions. */
    Interval range(int axis) {
        Axis here = axes.get(axis);
        return here.range() == null
                ? Interval.around(lines.stream().mapToDouble(line -> line.get(axis)), here.scale())
                : here.range();
    }

    @Override
    public void draw(Svg svg, double top, double width) {
        double step = (width - 2 * SIDE) / Math.max(1, axes.size() - 1);
        List<PixelScale> scales = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            scales.add(new PixelScale(axes.get(i).scale(), range(i), top + HEIGHT - 14, top + TOP));
        }
        svg.open("g", "class", "lines", "fill", "none", "stroke-width", 1.4);
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -relativeRanks.get(i)))
                .forEach(i -> {
                    StringBuilder path = new StringBuilder();
                    for (int axis = 0; axis < axes.size(); axis++) {
                        path.append(axis == 0 ? 'M' : 'L')
                                .append(Svg.number(SIDE + axis * step))
                                .append(' ')
                                .append(Svg.number(
                                        scales.get(axis).at(lines.get(i).get(axis))));
                    }
                    svg.element("path", "d", path, "stroke", Palette.between(Palette.QUALITY, relativeRanks.get(i)));
                });
        svg.close();
        for (int i = 0; i < axes.size(); i++) {
            axis(svg, axes.get(i), scales.get(i), SIDE + i * step, step);
        }
    }

    private static void axis(Svg svg, Axis axis, PixelScale scale, double x, double step) {
        svg.open("g", "class", "axis");
        svg.element(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(scale.to()) + "V" + Svg.number(scale.from()),
                "stroke",
                svg.theme().ink(),
                "stroke-width",
                1.5);
        int max = Math.max(4, (int) (Math.min(step, 140) / (0.57 * LABEL_FONT)) - 2);
        svg.text(x, scale.to() - 12, Ellipsis.truncate(axis.title(), max), "text-anchor", "middle", "font-weight", 600);
        svg.open(
                "g",
                "font-size",
                LABEL_FONT,
                // An outline in the background colour keeps numbers legible where lines cross them.
                "style",
                "paint-order:stroke;stroke:" + svg.theme().paper() + ";stroke-width:3px;stroke-linejoin:round");
        for (Ticks.Tick tick : Ticks.of(axis, scale.range(), TICKS)) {
            svg.text(x + 5, scale.at(tick.value()) + 4, Ellipsis.truncate(tick.text(), max));
        }
        svg.close();
        svg.close();
    }

    @Override
    public void addTo(PlotlyFigure figure) {
        new PlotlyParallelAxes(this, figure).add();
    }

    @Override
    public String script() {
        return Resources.text("parallel.js");
    }
}
