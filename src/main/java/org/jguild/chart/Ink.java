package org.jguild.chart;

/**
 * How a mark is drawn.
 *
 * @param colour an index of {@link Palette}
 * @param dash an index of the dashes, 0 for none
 */
record Ink(int colour, int dash) {

    /** Solid ink. */
    static Ink of(int colour) {
        return new Ink(colour, 0);
    }

    /** Dashed ink. */
    static Ink dashed(int colour) {
        return new Ink(colour, 1);
    }

    String css() {
        return Palette.colour(colour);
    }

    /** The colour with the ground shining through, from 0 for nothing of the colour to 1 for nothing of the ground. */
    String css(double opacity) {
        int rgb = Integer.parseInt(css().substring(1), 16);
        return "rgba(" + (rgb >> 16) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + "," + opacity + ")";
    }
}
