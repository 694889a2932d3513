package org.jguild.chart;

import java.util.List;

/** Draws a panel with its axes. */
final class SvgPanel {

    private static final double TICK_FONT = 11;
    private static final double BOTTOM = 42;
    private static final double RIGHT = 14;
    private static final double BAR = 92;
    private static final double TITLE = 26;
    private static final double GAP = 8;
    private static final int LONGEST_LABEL = 26;
    private static final double DOWN_APART = 36;
    private static final double ACROSS_APART = 52;

    private final Svg svg;
    private final Panel panel;
    private final boolean labelled;
    private final double height;
    private final List<Ticks.Tick> down;
    private final HeatMap heat;

    /**
     * Prepares a panel.
     *
     * @param svg the drawing
     * @param panel what to draw
     * @param labelled whether the axis up has its labels
     * @param height of the panel with its labels, in pixels
     */
    SvgPanel(Svg svg, Panel panel, boolean labelled, double height) {
        this.svg = svg;
        this.panel = panel;
        this.labelled = labelled;
        this.height = height;
        int rows = panel.y().scale() == Scale.CATEGORY ? 18 : 36;
        this.down = Ticks.of(panel.y(), panel.shownY(), (int) ((height - BOTTOM) / Math.min(rows, DOWN_APART)));
        this.heat = panel.marks().stream()
                .filter(HeatMap.class::isInstance)
                .map(HeatMap.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The room that labels need at the left. */
    double left() {
        return labelled ? TITLE + labelWidth() + GAP : GAP;
    }

    /** The room that labels need at the right. */
    double right() {
        return RIGHT + (heat == null ? 0 : BAR);
    }

    private double labelWidth() {
        return down.stream()
                .mapToDouble(tick -> Svg.width(Labels.cut(tick.text(), LONGEST_LABEL), TICK_FONT))
                .max()
                .orElse(0);
    }

    /** Draws the panel, the axis up at a place across, the upper edge at a place down, the axis across so wide. */
    void draw(double left, double y, double width) {
        double bottom = y + height - BOTTOM;
        PixelScale across = new PixelScale(panel.x().scale(), panel.shownX(), left, left + width);
        PixelScale up = new PixelScale(panel.y().scale(), panel.shownY(), bottom, y + 4);
        if (heat == null) {
            grid(across, up);
        }
        // Clipped by a drawing within the drawing, which needs no id that could stand twice on a page.
        svg.open(
                "svg",
                "class",
                "plot",
                "x",
                left,
                "y",
                up.to(),
                "width",
                width,
                "height",
                bottom - up.to(),
                "viewBox",
                Svg.number(left) + " " + Svg.number(up.to()) + " " + Svg.number(width) + " "
                        + Svg.number(bottom - up.to()));
        Plot plot = new Plot(svg, across, up);
        panel.marks().forEach(mark -> mark.draw(plot));
        svg.close();
        frame(across, up);
        labels(across, up);
        if (heat != null) {
            new ColourBar(svg, heat).draw(left + width + 14, up.to(), bottom);
        }
    }

    private List<Ticks.Tick> across(PixelScale scale) {
        double width = scale.to() - scale.from();
        int most = panel.x().scale() == Scale.CATEGORY ? (int) (width / 34) : (int) (width / ACROSS_APART);
        return Ticks.of(panel.x(), panel.shownX(), Math.max(2, most));
    }

    private void grid(PixelScale across, PixelScale up) {
        svg.open("g", "class", "grid", "stroke", "currentColor", "stroke-opacity", 0.13);
        for (Ticks.Tick tick : across(across)) {
            svg.element(
                    "path",
                    "d",
                    "M" + Svg.number(across.at(tick.value())) + " " + Svg.number(up.from()) + "V"
                            + Svg.number(up.to()));
        }
        for (Ticks.Tick tick : down) {
            svg.element(
                    "path",
                    "d",
                    "M" + Svg.number(across.from()) + " " + Svg.number(up.at(tick.value())) + "H"
                            + Svg.number(across.to()));
        }
        svg.close();
    }

    private void frame(PixelScale across, PixelScale up) {
        svg.element(
                "path",
                "d",
                "M" + Svg.number(across.from()) + " " + Svg.number(up.to()) + "V" + Svg.number(up.from()) + "H"
                        + Svg.number(across.to()),
                "fill",
                "none",
                "stroke",
                "currentColor",
                "stroke-opacity",
                0.55);
    }

    private void labels(PixelScale across, PixelScale up) {
        List<Ticks.Tick> ticks = across(across);
        int longest = (int) ((across.to() - across.from()) / Math.max(1, ticks.size()) / (0.57 * TICK_FONT));
        svg.open("g", "class", "x-ticks", "font-size", TICK_FONT, "text-anchor", "middle");
        for (Ticks.Tick tick : ticks) {
            svg.text(across.at(tick.value()), up.from() + 16, Labels.cut(tick.text(), Math.max(4, longest)));
        }
        svg.close();
        svg.text((across.from() + across.to()) / 2, up.from() + 35, panel.x().title(), "text-anchor", "middle");
        if (!labelled) {
            return;
        }
        svg.open("g", "class", "y-ticks", "font-size", TICK_FONT, "text-anchor", "end");
        for (Ticks.Tick tick : down) {
            svg.text(across.from() - 6, up.at(tick.value()) + 4, Labels.cut(tick.text(), LONGEST_LABEL));
        }
        svg.close();
        double middle = (up.from() + up.to()) / 2;
        double at = across.from() - labelWidth() - GAP - 8;
        String turned = "rotate(-90 " + Svg.number(at) + " " + Svg.number(middle) + ")";
        svg.text(at, middle, panel.y().title(), "text-anchor", "middle", "transform", turned);
    }
}
