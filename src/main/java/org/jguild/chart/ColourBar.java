package org.jguild.chart;

import java.util.List;
import org.jguild.text.Ellipsis;

/** Draws a colour bar as SVG. */
final class ColourBar {

    private static final double WIDTH = 14;
    private static final double TICK_FONT = 11;
    private static final double MIN_TICK_DISTANCE = 16;

    private final Svg svg;
    private final ColourScale scale;

    ColourBar(Svg svg, ColourScale scale) {
        this.svg = svg;
        this.scale = scale;
    }

    void draw(double x, double top, double bottom) {
        PixelScale up = new PixelScale(Scale.LINEAR, new Interval(0, 1), bottom, top);
        List<Double> levels = scale.levels();
        svg.open("g", "class", "colours", "shape-rendering", "crispEdges");
        for (int level = -1; level < levels.size(); level++) {
            double below = up.at(level < 0 ? 0 : levels.get(level));
            double above = up.at(level + 1 < levels.size() ? levels.get(level + 1) : 1);
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    above,
                    "width",
                    WIDTH,
                    "height",
                    below - above,
                    "fill",
                    scale.colours().get(level + 1));
        }
        svg.close();
        svg.open("g", "class", "colour-ticks", "font-size", TICK_FONT);
        double last = Double.POSITIVE_INFINITY;
        for (Ticks.Tick tick : scale.ticks()) {
            double y = up.at(tick.value());
            if (last - y >= MIN_TICK_DISTANCE) {
                last = y;
                svg.text(x + WIDTH + 5, y + 4, tick.text());
            }
        }
        svg.close();
        double middle = (top + bottom) / 2;
        double at = x + WIDTH + 58;
        String turned = "rotate(-90 " + Svg.number(at) + " " + Svg.number(middle) + ")";
        svg.text(at, middle, Ellipsis.truncate(scale.title(), 50), "text-anchor", "middle", "transform", turned);
    }
}
