package org.jguild.chart;

import java.util.ArrayList;
import java.util.List;
import org.jguild.text.BriefNumber;
import org.jguild.text.Ellipsis;

/** Draws the colour bar of a heat map. */
final class ColourBar {

    private static final double WIDTH = 14;
    private static final double TICK_FONT = 11;
    private static final double MIN_TICK_DISTANCE = 16;

    private final Svg svg;
    private final HeatMap map;

    ColourBar(Svg svg, HeatMap map) {
        this.svg = svg;
        this.map = map;
    }

    void draw(double x, double top, double bottom) {
        PixelScale up = new PixelScale(Scale.LINEAR, map.valueRange(), bottom, top);
        List<Double> edges = new ArrayList<>(List.of(map.valueRange().low()));
        List<Double> levels = map.levels();
        edges.addAll(levels);
        edges.add(map.valueRange().high());
        svg.open("g", "class", "colours");
        for (int i = 0; i + 1 < edges.size(); i++) {
            double above = up.at(edges.get(i + 1));
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    above,
                    "width",
                    WIDTH,
                    "height",
                    up.at(edges.get(i)) - above,
                    "fill",
                    map.colour(levels, i - 1));
        }
        svg.close();
        svg.open("g", "font-size", TICK_FONT);
        double last = Double.POSITIVE_INFINITY;
        for (double level : levels) {
            if (last - up.at(level) >= MIN_TICK_DISTANCE) {
                last = up.at(level);
                svg.text(x + WIDTH + 5, last + 4, BriefNumber.format(level));
            }
        }
        svg.close();
        double middle = (top + bottom) / 2;
        double at = x + WIDTH + 58;
        String turned = "rotate(-90 " + Svg.number(at) + " " + Svg.number(middle) + ")";
        svg.text(at, middle, Ellipsis.truncate(map.name(), 50), "text-anchor", "middle", "transform", turned);
    }
}
