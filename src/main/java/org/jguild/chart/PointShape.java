package org.jguild.chart;

import tech.tablesaw.plotly.components.Symbol;

/** The shape of a point, about eight pixels wide. An open shape has an outline only. */
enum PointShape {
    /** A filled circle. */
    CIRCLE("circle", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", false),
    /** A filled square. */
    SQUARE("square", "M-4-4h8v8h-8z", false),
    /** A filled diamond. */
    DIAMOND("diamond", "M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z", false),
    /** A filled triangle. */
    TRIANGLE("triangle-up", "M0-5l5 9h-10z", false),
    /** Two crossing lines. */
    CROSS("x-thin", "M-4-4l8 8M-4 4l8-8", true),
    /** The outline of a circle. */
    OPEN_CIRCLE("circle-open", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", true),
    /** The outline of a square. */
    OPEN_SQUARE("square-open", "M-3.5-3.5h7v7h-7z", true),
    /** The outline of a diamond. */
    OPEN_DIAMOND("diamond-open", "M0-5l5 5-5 5-5-5z", true),
    /** The outline of a triangle. */
    OPEN_TRIANGLE("triangle-up-open", "M0-5l5 9h-10z", true),
    /** The outline of a triangle that points downwards. */
    OPEN_TRIANGLE_DOWN("triangle-down-open", "M0 5l5-9h-10z", true);

    /** The shapes of series, which differ together with their colours. */
    private static final PointShape[] SERIES = {CIRCLE, SQUARE, DIAMOND, TRIANGLE};

    private final String plotly;
    private final String path;
    private final boolean open;

    PointShape(String plotly, String path, boolean open) {
        this.plotly = plotly;
        this.path = path;
        this.open = open;
    }

    /** The shape of the points of a series with this colour. */
    static PointShape ofSeries(int colour) {
        return colour == Palette.WHITE ? CIRCLE : SERIES[colour % SERIES.length];
    }

    /** The name of the shape in Plotly. */
    String plotly() {
        return plotly;
    }

    /** The SVG path of the shape around the point (0, 0). */
    String path() {
        return path;
    }

    /** Whether it consists of lines only. */
    boolean isOpen() {
        return open;
    }

    /** Tablesaw's symbol, which is filled with nothing if the shape is open. */
    Symbol tablesaw() {
        return switch (this) {
            case CIRCLE, OPEN_CIRCLE -> Symbol.CIRCLE;
            case SQUARE, OPEN_SQUARE -> Symbol.SQUARE;
            case DIAMOND, OPEN_DIAMOND -> Symbol.DIAMOND;
            case TRIANGLE, OPEN_TRIANGLE -> Symbol.TRIANGLE_UP;
            case OPEN_TRIANGLE_DOWN -> Symbol.TRIANGLE_DOWN;
            case CROSS -> Symbol.X_THIN;
        };
    }
}
