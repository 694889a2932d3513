package org.jguild.chart;

import java.util.List;

/**
 * Parallel coordinates: vertical axes, and lines across them.
 *
 * @param axes the axes; the last one is that of the objective
 * @param lines the trials
 * @param scale the colours of the lines
 */
record ParallelAxes(List<ParallelAxis> axes, List<ParallelLine> lines, ObjectiveColours scale) implements Content {

    private static final double PLOT_HEIGHT = 320;

    /** The maximum number of tick labels of an axis. */
    static final int TICKS = 8;

    ParallelAxes {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
    }

    @Override
    public double width() {
        return Math.max(Chart.WIDTH, titles().minWidth());
    }

    @Override
    public double height() {
        return PLOT_HEIGHT + titles().height();
    }

    @Override
    public double heightAbove() {
        return titles().height();
    }

    @Override
    public List<Mark> legend() {
        return List.of();
    }

    /** The titles of the axes. */
    ParallelTitles titles() {
        return new ParallelTitles(axes.stream().map(axis -> axis.axis().title()).toList());
    }

    /** The heights that the plot shows. */
    Interval heights() {
        double low = axes.stream().mapToDouble(ParallelAxis::lowest).min().orElse(0);
        double high = axes.stream().mapToDouble(ParallelAxis::highest).max().orElse(1);
        return new Interval(low, high).widened(0.03);
    }

    @Override
    public void draw(Svg svg, double top, double width) {
        double step = titles().step(width);
        double above = top + titles().height();
        new SvgParallelAxes(svg, this, above, above + PLOT_HEIGHT - 10, step).draw();
    }

    @Override
    public void addTo(PlotlyFigure figure) {
        new PlotlyParallelAxes(this, figure).add();
    }

    @Override
    public String script() {
        return ChartScript.parts(List.of("parallel.js", "parallel-hover.js", "parallel-order.js"));
    }
}
