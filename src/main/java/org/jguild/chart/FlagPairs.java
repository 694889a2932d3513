package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Panels over each pair of two or more flags, as a triangle: the x axes are all flags but the last, the y axes all but the first.
 *
 * @param flags the flags
 */
record FlagPairs(List<FlagAxis> flags) {

    private static final double SINGLE_HEIGHT = 340;
    private static final double MIN_HEIGHT = 200;
    private static final double TOTAL_HEIGHT = 640;

    FlagPairs {
        flags = List.copyOf(flags);
    }

    /** Creates the panel of two flags. */
    interface PairPanel {

        /**
         * Creates a panel.
         *
         * @param x the flag of the x axis
         * @param y the flag of the y axis
         * @param bar whether this panel has the colour bar of the chart
         */
        Panel of(FlagAxis x, FlagAxis y, boolean bar);
    }

    /** The panels of all pairs. */
    PanelGrid grid(PairPanel panel) {
        int size = flags.size() - 1;
        List<Panel> panels = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                boolean bar = row == size - 1 && column == size - 1;
                panels.add(column <= row ? panel.of(flags.get(column), flags.get(row + 1), bar) : Panel.BLANK);
            }
        }
        double height = size == 1 ? SINGLE_HEIGHT : Math.max(MIN_HEIGHT, TOTAL_HEIGHT / size);
        return new PanelGrid(size, Collections.nCopies(size, height), panels);
    }

    /** The flags in titles, such as {@code lr and dropout} or {@code pairs of a, b, c}. */
    String words() {
        String names = flags.stream().map(FlagAxis::flag).collect(Collectors.joining(", "));
        return flags.size() == 2 ? flags.get(0).flag() + " and " + flags.get(1).flag() : "pairs of " + names;
    }

    /** The trials that have a place in at least one panel. */
    List<TrialRow> shown(List<TrialRow> rows) {
        return rows.stream()
                .filter(row -> flags.stream().filter(flag -> flag.shows(row)).count() > 1)
                .toList();
    }
}
