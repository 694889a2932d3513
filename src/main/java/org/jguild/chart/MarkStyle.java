package org.jguild.chart;

/**
 * The style of a mark.
 *
 * @param colour the index of a colour in {@link Palette}
 * @param dash the index of a dash pattern in {@link Palette}; 0 for a solid line
 */
record MarkStyle(int colour, int dash) {

    /** A solid line. */
    static MarkStyle of(int colour) {
        return new MarkStyle(colour, 0);
    }

    /** A dashed line. */
    static MarkStyle dashed(int colour) {
        return new MarkStyle(colour, 1);
    }

    String css() {
        return Palette.colour(colour);
    }

    /** The colour with an opacity from 0, transparent, to 1, opaque. */
    String css(double opacity) {
        int rgb = Integer.parseInt(css().substring(1), 16);
        return "rgba(" + (rgb >> 16) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + "," + opacity + ")";
    }
}
