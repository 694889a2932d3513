package org.jguild.chart;

import java.util.List;
import org.jguild.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/** Draws a panel with its axes as SVG. */
final class SvgPanel {

    private static final double TICK_FONT = 11;
    private static final double BOTTOM_MARGIN = 42;
    private static final double RIGHT_MARGIN = 14;
    private static final double COLOUR_BAR_WIDTH = 92;
    private static final double TITLE_WIDTH = 26;
    private static final double GAP = 8;
    private static final int MAX_LABEL_LENGTH = 26;
    private static final double MIN_Y_TICK_DISTANCE = 36;
    private static final double OVERHANG = 10;
    private static final double MIN_X_TICK_DISTANCE = 52;

    private final Svg svg;
    private final Panel panel;
    private final boolean labelled;
    private final double height;
    private final List<Ticks.Tick> yTicks;
    private final boolean heat;
    private final @Nullable ColourScale colours;

    /**
     * Creates the drawing of a panel.
     *
     * @param svg the image
     * @param panel the panel
     * @param labelled whether the y axis has labels
     * @param height the height of the panel including its labels, in pixels
     */
    SvgPanel(Svg svg, Panel panel, boolean labelled, double height) {
        this.svg = svg;
        this.panel = panel;
        this.labelled = labelled;
        this.height = height;
        int rows = panel.y().scale() == Scale.CATEGORY ? 18 : 36;
        this.yTicks = Ticks.of(
                panel.y(), panel.yRange(), (int) ((height - BOTTOM_MARGIN) / Math.min(rows, MIN_Y_TICK_DISTANCE)));
        this.heat = panel.marks().stream().anyMatch(HeatMap.class::isInstance);
        this.colours = panel.marks().stream()
                .flatMap(mark -> mark.colourScale().stream())
                .findFirst()
                .orElse(null);
    }

    /** The width of the labels on the left, in pixels. */
    double left() {
        return labelled ? TITLE_WIDTH + labelWidth() + GAP : GAP;
    }

    /** The width of the margin on the right, in pixels. */
    double right() {
        return RIGHT_MARGIN + (colours == null ? 0 : COLOUR_BAR_WIDTH);
    }

    private double labelWidth() {
        return yTicks.stream()
                .mapToDouble(tick -> Svg.width(Ellipsis.truncate(tick.text(), MAX_LABEL_LENGTH), TICK_FONT))
                .max()
                .orElse(0);
    }

    /** Draws the panel with the upper left corner ({@code left}, {@code y}) and an x axis of length {@code width}, in pixels. */
    void draw(double left, double y, double width) {
        double bottom = y + height - BOTTOM_MARGIN;
        PixelScale xScale = new PixelScale(panel.x().scale(), panel.xRange(), left, left + width);
        PixelScale yScale = new PixelScale(
                panel.y().scale(), panel.yRange(), bottom, y + 4, panel.y().downwards());
        if (!heat) {
            grid(xScale, yScale);
        }
        // A nested svg element clips the marks without an id, which might not be unique on a page.
        svg.open(
                "svg",
                "class",
                "plot",
                "x",
                left,
                "y",
                yScale.to(),
                "width",
                width,
                "height",
                bottom - yScale.to(),
                "viewBox",
                Svg.number(left) + " " + Svg.number(yScale.to()) + " " + Svg.number(width) + " "
                        + Svg.number(bottom - yScale.to()));
        PlotArea plot = new PlotArea(svg, xScale, yScale);
        panel.marks().forEach(mark -> mark.draw(plot));
        svg.close();
        frame(xScale, yScale);
        labels(xScale, yScale);
        if (colours != null) {
            new ColourBar(svg, colours).draw(left + width + 14, yScale.to(), bottom);
        }
    }

    private List<Ticks.Tick> xTicks(PixelScale scale) {
        double width = scale.to() - scale.from();
        int max = panel.x().scale() == Scale.CATEGORY ? (int) (width / 34) : (int) (width / MIN_X_TICK_DISTANCE);
        return Ticks.of(panel.x(), panel.xRange(), Math.max(2, max));
    }

    private void grid(PixelScale xScale, PixelScale yScale) {
        svg.open("g", "class", "grid", "stroke", svg.theme().ink(), "stroke-opacity", 0.13);
        for (Ticks.Tick tick : xTicks(xScale)) {
            svg.element(
                    "path",
                    "d",
                    "M" + Svg.number(xScale.at(tick.value())) + " " + Svg.number(yScale.from()) + "V"
                            + Svg.number(yScale.to()));
        }
        for (Ticks.Tick tick : yTicks) {
            svg.element(
                    "path",
                    "d",
                    "M" + Svg.number(xScale.from()) + " " + Svg.number(yScale.at(tick.value())) + "H"
                            + Svg.number(xScale.to()));
        }
        svg.close();
    }

    private void frame(PixelScale xScale, PixelScale yScale) {
        svg.element(
                "path",
                "d",
                "M" + Svg.number(xScale.from()) + " " + Svg.number(yScale.to()) + "V" + Svg.number(yScale.from()) + "H"
                        + Svg.number(xScale.to()),
                "fill",
                "none",
                "stroke",
                svg.theme().ink(),
                "stroke-opacity",
                0.55);
    }

    /** A label at the edge of a panel does not reach into the next panel. */
    private static String anchor(double x, double width, PixelScale scale) {
        if (x - width / 2 < scale.from() - OVERHANG) {
            return "start";
        }
        return x + width / 2 > scale.to() + OVERHANG ? "end" : "middle";
    }

    private void labels(PixelScale xScale, PixelScale yScale) {
        List<Ticks.Tick> ticks = xTicks(xScale);
        int maxLength = (int) ((xScale.to() - xScale.from()) / Math.max(1, ticks.size()) / (0.57 * TICK_FONT));
        svg.open("g", "class", "x-ticks", "font-size", TICK_FONT);
        double free = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : ticks) {
            String text = Ellipsis.truncate(tick.text(), Math.max(4, maxLength));
            double x = xScale.at(tick.value());
            double length = Svg.width(text, TICK_FONT);
            String anchor = anchor(x, length, xScale);
            double start = anchor.equals("start") ? x : anchor.equals("end") ? x - length : x - length / 2;
            // At an edge, a label is moved towards the next one.
            if (start > free) {
                free = start + length;
                svg.text(x, yScale.from() + 16, text, "text-anchor", anchor);
            }
        }
        svg.close();
        svg.text(
                (xScale.from() + xScale.to()) / 2, yScale.from() + 35, panel.x().title(), "text-anchor", "middle");
        if (!labelled) {
            return;
        }
        svg.open("g", "class", "y-ticks", "font-size", TICK_FONT, "text-anchor", "end");
        for (Ticks.Tick tick : yTicks) {
            svg.text(xScale.from() - 6, yScale.at(tick.value()) + 4, Ellipsis.truncate(tick.text(), MAX_LABEL_LENGTH));
        }
        svg.close();
        double middle = (yScale.from() + yScale.to()) / 2;
        double at = xScale.from() - labelWidth() - GAP - 8;
        String turned = "rotate(-90 " + Svg.number(at) + " " + Svg.number(middle) + ")";
        svg.text(at, middle, panel.y().title(), "text-anchor", "middle", "transform", turned);
    }
}
