package org.jguild.chart;

import org.jguild.search.tree.Direction;

/** What a larger value of a flag does to the objective, in words. */
enum Trend {
    /** It raises the objective. */
    RAISES(" ↗ raises", "; a larger value raises "),
    /** It lowers the objective. */
    LOWERS(" ↘ lowers", "; a larger value lowers "),
    /** It does both. */
    MIXED(" ↕ mixed", "; a larger value partly raises and partly lowers "),
    /** Its values have no order, or it has no effect. */
    NONE("", "");

    private final String label;
    private final String words;

    Trend(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** The trend of an objective, of which the direction of the minimized form is known. */
    static Trend of(Direction direction, boolean maximize) {
        return switch (direction) {
            case INCREASING -> maximize ? LOWERS : RAISES;
            case DECREASING -> maximize ? RAISES : LOWERS;
            case MIXED -> MIXED;
            case NONE -> NONE;
        };
    }

    /** An arrow and a word for the end of a bar, with a space before them; may be empty. */
    String label() {
        return label;
    }

    /** The end of a sentence about a flag; may be empty. */
    String sentence(String objective) {
        return words.isEmpty() ? "" : words + objective;
    }
}
