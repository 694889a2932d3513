package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final double LINES = 3;
    private static final double TEXT = 4.5;

    /** The relative luminance of a colour, as the Web Content Accessibility Guidelines 2.2 define it. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 255) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(String a, String b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    @Test
    void marksAreVisibleOnLightAndDarkPages() {
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < Palette.WHITE; i++) {
            colours.add(Palette.colour(i));
        }
        for (int i = 0; i <= 20; i++) {
            colours.add(Palette.between(Palette.QUALITY, i / 20.0));
        }
        for (String colour : colours) {
            assertThat(contrast(colour, "#FFFFFF")).as(colour + " on white").isGreaterThanOrEqualTo(LINES);
            assertThat(contrast(colour, "#111111")).as(colour + " on dark").isGreaterThanOrEqualTo(LINES);
        }
    }

    @Test
    void textOfAnImageOnWhiteIsLegible() {
        assertThat(contrast(SvgTheme.ON_WHITE.ink(), SvgTheme.ON_WHITE.paper())).isGreaterThan(TEXT);
    }
}
