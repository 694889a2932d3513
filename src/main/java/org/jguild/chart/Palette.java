package org.jguild.chart;

import java.util.HexFormat;
import java.util.List;

/**
 * Colours that colour-blind people can distinguish (Okabe and Ito, "Color Universal Design", 2008; orange and sky blue are darker
 * here), whose contrast is at least 3 on white and on #111, and dash patterns for when there are more series than colours.
 */
final class Palette {

    static final int BLUE = 0;
    static final int VERMILION = 1;
    static final int GREEN = 2;
    static final int PURPLE = 3;
    static final int ORANGE = 4;
    static final int SKY = 5;
    static final int GREY = 6;
    static final int WHITE = 7;

    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#C08600", "#3A97D4", "#8A8A8A", "#FFFFFF");

    /** The number of colours for series; grey and white have other uses. */
    private static final int SERIES = 6;

    private static final List<String> PLOTLY_DASHES = List.of("solid", "dash", "dot", "dashdot");
    private static final List<String> DASH_ARRAYS = List.of("", "7 4", "2 3", "7 3 2 3");

    /** From low to high: viridis (Smith and van der Walt 2015), whose lightness increases uniformly. */
    static final List<String> HEAT = List.of(
            "#440154", "#482878", "#3E4989", "#31688E", "#26828E", "#1F9E89", "#35B779", "#6ECE58", "#B5DE2B",
            "#FDE725");

    /** From good to bad, for lines: all colours are visible on white and on black. */
    static final List<String> QUALITY = List.of("#0072B2", "#4A90B8", "#8A8A8A", "#C0784A", "#D55E00");

    /** From early to late: grey to blue, all visible on white and on black. */
    static final List<String> TIME = List.of("#8F8F8F", "#5A83A3", "#0072B2");

    private Palette() {}

    static String colour(int index) {
        return COLOURS.get(index < COLOURS.size() ? index : index % SERIES);
    }

    /** The colour and dash pattern of a series. */
    static MarkStyle series(int index) {
        return new MarkStyle(index % SERIES, index / SERIES % PLOTLY_DASHES.size());
    }

    /** The name of a dash pattern in Plotly. */
    static String plotlyDash(int index) {
        return PLOTLY_DASHES.get(index);
    }

    /** The {@code stroke-dasharray} of a dash pattern in SVG; empty for a solid line. */
    static String dashArray(int index) {
        return DASH_ARRAYS.get(index);
    }

    /** A colour of a colour scale, interpolated linearly. */
    static String between(List<String> scale, double share) {
        double position = Math.max(0, Math.min(1, share)) * (scale.size() - 1);
        int first = Math.min((int) position, scale.size() - 2);
        int low = Integer.parseInt(scale.get(first).substring(1), 16);
        int high = Integer.parseInt(scale.get(first + 1).substring(1), 16);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double a = low >> shift & 255;
            double b = high >> shift & 255;
            mixed = mixed << 8 | (int) Math.round(a + (position - first) * (b - a));
        }
        return "#" + HexFormat.of().withUpperCase().toHexDigits(mixed, 6);
    }
}
