package org.jguild.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Panels in rows and columns. Panels of a row have the same height, those of a column the same width.
 *
 * @param columns the number of columns
 * @param heights the height of each row including its labels, in pixels
 * @param panels the panels, row by row; the last row may be incomplete
 */
record PanelGrid(int columns, List<Double> heights, List<Panel> panels) implements Content {

    private static final double DEFAULT_HEIGHT = 340;

    PanelGrid {
        heights = List.copyOf(heights);
        panels = List.copyOf(panels);
        if (panels.size() > columns * heights.size()) {
            throw new IllegalArgumentException(panels.size() + " panels in " + heights.size() + " rows of " + columns);
        }
    }

    /** A grid of one panel. */
    static PanelGrid of(Panel panel) {
        return new PanelGrid(1, List.of(DEFAULT_HEIGHT), List.of(panel));
    }

    @Override
    public double height() {
        return heights.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public List<Mark> legend() {
        Map<String, Mark> named = new LinkedHashMap<>();
        for (Panel panel : panels) {
            for (Mark mark : panel.marks()) {
                if (!mark.name().isEmpty() && !(mark instanceof HeatMap)) {
                    named.putIfAbsent(mark.name(), mark);
                }
            }
        }
        return List.copyOf(named.values());
    }

    /** Whether the y axis of a panel has labels: it is the first in its row, or its axis differs from that of the first. */
    boolean isLabelled(int index) {
        int first = index / columns * columns;
        return index == first || !panels.get(index).y().equals(panels.get(first).y());
    }

    @Override
    public void draw(Svg svg, double top, double width) {
        List<SvgPanel> drawn = new ArrayList<>();
        double[] lefts = new double[columns];
        double[] rights = new double[columns];
        for (int i = 0; i < panels.size(); i++) {
            SvgPanel panel = new SvgPanel(svg, panels.get(i), isLabelled(i), heights.get(i / columns));
            drawn.add(panel);
            if (panels.get(i).isBlank()) {
                continue;
            }
            lefts[i % columns] = Math.max(lefts[i % columns], panel.left());
            rights[i % columns] = Math.max(rights[i % columns], panel.right());
        }
        double labels = Arrays.stream(lefts).sum() + Arrays.stream(rights).sum();
        double plot = (width - labels) / columns;
        double y = top;
        for (int row = 0; row < heights.size(); row++) {
            double x = 0;
            for (int column = 0; column < columns && row * columns + column < drawn.size(); column++) {
                if (!panels.get(row * columns + column).isBlank()) {
                    drawn.get(row * columns + column).draw(x + lefts[column], y, plot);
                }
                x += lefts[column] + plot + rights[column];
            }
            y += heights.get(row);
        }
    }

    @Override
    public void addTo(PlotlyFigure figure) {
        new PlotlyPanels(this, figure).add();
    }
}
