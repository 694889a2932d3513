package org.jguild.chart;

import java.util.List;
import org.jguild.text.Ellipsis;

/**
 * The titles and tick labels of parallel axes, so that they do not overlap: titles are horizontal if all fit next to each other at
 * a width of 480 pixels; otherwise they rise at 45 degrees.
 *
 * @param names the titles
 */
record ParallelTitles(List<String> names) {

    /** The distance from the left edge to the first axis, in pixels. */
    static final double LEFT = 44;
    /** The distance from the last axis to the right edge, with tick labels and the colour bar, in pixels. */
    static final double RIGHT = 136;
    /** The minimum distance of axes, at which rising titles do not overlap. */
    static final double MIN_STEP = 23;

    static final double FONT = 12;
    static final double TICK_FONT = 11;
    private static final double NARROW = 480;
    private static final int MAX_RISING = 20;
    private static final int MIN_CUT = 5;
    private static final double CHARACTER = 0.6;
    private static final double HORIZONTAL_HEIGHT = 26;

    ParallelTitles {
        names = List.copyOf(names);
    }

    /** The distance of axes in an image, in pixels. */
    double step(double width) {
        return (width - LEFT - RIGHT) / Math.max(1, names.size() - 1);
    }

    /** The minimum width in which titles do not overlap, in pixels. */
    double minWidth() {
        return LEFT + RIGHT + MIN_STEP * (names.size() - 1);
    }

    /** Whether titles rise at 45 degrees. */
    boolean rising() {
        double room = Math.min(step(NARROW), 2 * LEFT) - 8;
        return names.stream().anyMatch(name -> width(name, FONT) > room);
    }

    /** A title as it is shown. Of names that would look the same without their middle, the different part is shown. */
    String shown(int axis) {
        String name = names.get(axis);
        if (!rising()) {
            return name;
        }
        String cut = Ellipsis.middle(name, MAX_RISING);
        List<String> alike = names.stream()
                .filter(other -> Ellipsis.middle(other, MAX_RISING).equals(cut))
                .distinct()
                .toList();
        if (alike.size() == 1) {
            return cut;
        }
        int same = commonLength(alike);
        List<String> rests = alike.stream().map(other -> other.substring(same)).toList();
        int sameAtEnd = commonLength(rests.stream()
                .map(rest -> new StringBuilder(rest).reverse().toString())
                .toList());
        String rest = name.substring(same);
        String different = Ellipsis.middle(rest.substring(0, rest.length() - sameAtEnd), MAX_RISING - 9);
        return name.substring(0, name.offsetByCodePoints(0, 7)) + "…" + different + (sameAtEnd == 0 ? "" : "…");
    }

    /** The number of characters with which all texts begin. */
    private static int commonLength(List<String> texts) {
        String first = texts.get(0);
        int length = 0;
        while (length < first.length() && startWith(texts, first.substring(0, length + 1))) {
            length++;
        }
        // Both halves of a character of two code units stay together.
        return length > 0 && Character.isHighSurrogate(first.charAt(length - 1)) ? length - 1 : length;
    }

    private static boolean startWith(List<String> texts, String beginning) {
        return texts.stream().allMatch(text -> text.startsWith(beginning));
    }

    /** The height of the titles, in pixels. */
    double height() {
        if (!rising()) {
            return HORIZONTAL_HEIGHT;
        }
        double longest = names.stream()
                .mapToDouble(name -> width(Ellipsis.middle(name, MAX_RISING), FONT))
                .max()
                .orElse(0);
        return 18 + longest * StrictMath.sqrt(0.5);
    }

    /**
     * A tick label as it is shown.
     *
     * @param room its maximum width, in pixels
     * @param isNumber whether it would be wrong without its end
     * @return an empty text if there is no room for it
     */
    static String tick(String text, double room, boolean isNumber) {
        if (width(text, TICK_FONT) <= room) {
            return text;
        }
        int length = (int) (room / (CHARACTER * TICK_FONT));
        return isNumber || length < MIN_CUT ? "" : Ellipsis.middle(text, length);
    }

    private static double width(String text, double font) {
        return CHARACTER * font * text.codePointCount(0, text.length());
    }
}
