package org.jguild.chart;

import java.util.Comparator;
import java.util.List;

/** Draws parallel axes as SVG. */
final class SvgParallelAxes {

    private static final double TICK_GAP = 5;
    /** The distance from the axis of the objective to the colour bar, which leaves room for tick labels. */
    static final double BAR_DISTANCE = 60;

    private final Svg svg;
    private final ParallelAxes content;
    private final PixelScale up;
    private final double step;

    /**
     * Creates the drawing.
     *
     * @param svg the image
     * @param content the axes and lines
     * @param top the pixel of the upper end of the plot
     * @param bottom the pixel of its lower end
     * @param step the distance of axes, in pixels
     */
    SvgParallelAxes(Svg svg, ParallelAxes content, double top, double bottom, double step) {
        this.svg = svg;
        this.content = content;
        this.up = new PixelScale(Scale.LINEAR, content.heights(), bottom, top);
        this.step = step;
    }

    private double x(int axis) {
        return ParallelTitles.LEFT + axis * step;
    }

    void draw() {
        svg.open("g", "class", "lines", "fill", "none", "stroke-width", 1.4);
        content.lines().stream()
                .sorted(Comparator.comparingDouble(line -> line.hasValue() ? -line.rank() : -2))
                .forEach(this::line);
        svg.close();
        for (int i = 0; i < content.axes().size(); i++) {
            axis(i);
        }
        content.lines().stream().filter(line -> !line.hasValue()).forEach(this::end);
        int last = content.axes().size() - 1;
        content.scale().draw(svg, x(last) + BAR_DISTANCE, up.at(1), up.at(0));
    }

    private void line(ParallelLine line) {
        StringBuilder path = new StringBuilder();
        for (int axis = 0; axis < line.heights().size(); axis++) {
            path.append(axis == 0 ? 'M' : 'L')
                    .append(Svg.number(x(axis)))
                    .append(' ')
                    .append(Svg.number(up.at(line.heights().get(axis))));
        }
        if (line.hasValue()) {
            svg.element("path", "d", path, "stroke", ObjectiveColours.css(line.rank()));
        } else {
            svg.element(
                    "path",
                    "d",
                    path,
                    "stroke",
                    Palette.colour(Palette.GREY),
                    "stroke-dasharray",
                    Palette.dashArray(1));
        }
    }

    private void end(ParallelLine line) {
        PointLook look = PointLook.of(line.kind());
        look.open(svg, "ends");
        look.draw(svg, x(content.axes().size() - 1), up.at(line.end()));
        svg.close();
    }

    private void axis(int index) {
        ParallelAxis axis = content.axes().get(index);
        svg.open("g", "class", "axis");
        vertical(x(index), 0, 1, "none");
        if (axis.lowest() < 0) {
            vertical(x(index), axis.lowest(), 0, Palette.dashArray(2));
        }
        if (axis.highest() > 1) {
            vertical(x(index), 1, axis.highest(), Palette.dashArray(2));
        }
        title(index);
        ticks(index, axis);
        svg.close();
    }

    private void vertical(double x, double from, double to, String dashes) {
        svg.element(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(up.at(to)) + "V" + Svg.number(up.at(from)),
                "stroke",
                svg.theme().ink(),
                "stroke-width",
                1.5,
                "stroke-dasharray",
                dashes);
    }

    private void title(int index) {
        ParallelTitles titles = content.titles();
        double x = x(index);
        double y = up.to() - 8;
        if (titles.rising()) {
            String turned = "rotate(-45 " + Svg.number(x) + " " + Svg.number(y) + ")";
            svg.text(x, y, titles.shown(index), "class", "title", "font-weight", 600, "transform", turned);
        } else {
            svg.text(x, y, titles.shown(index), "class", "title", "font-weight", 600, "text-anchor", "middle");
        }
    }

    private void ticks(int index, ParallelAxis axis) {
        boolean last = index == content.axes().size() - 1;
        double room = last ? BAR_DISTANCE - TICK_GAP - 2 : step - TICK_GAP - 3;
        svg.open(
                "g",
                "class",
                "ticks",
                "font-size",
                ParallelTitles.TICK_FONT,
                // An outline in the background colour keeps numbers legible where lines cross them.
                "style",
                "paint-order:stroke;stroke:" + svg.theme().paper() + ";stroke-width:3px;stroke-linejoin:round");
        List<Ticks.Tick> ticks = Ticks.of(axis.axis(), axis.range(), ParallelAxes.TICKS);
        boolean numbers = axis.axis().scale() != Scale.CATEGORY;
        ticks.forEach(tick -> label(index, axis.height(tick.value()), tick.text(), room, numbers));
        axis.outside().forEach((text, height) -> label(index, height, text, room, false));
        svg.close();
    }

    private void label(int index, double height, String text, double room, boolean number) {
        String shown = ParallelTitles.tick(text, room, number);
        if (!shown.isEmpty()) {
            svg.text(x(index) + TICK_GAP, up.at(height) + 4, shown);
        }
    }
}
