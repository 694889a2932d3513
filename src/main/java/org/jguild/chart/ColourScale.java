package org.jguild.chart;

import java.util.List;

/**
 * The content of a colour bar.
 *
 * @param title what the colours measure
 * @param levels the places that separate two colours, from 0 for the lower end to 1 for the upper end, ascending
 * @param colours the colours from the lower end, one more than there are levels
 * @param ticks the labels and their places, ascending
 */
record ColourScale(String title, List<Double> levels, List<String> colours, List<Ticks.Tick> ticks) {

    ColourScale {
        title = Labels.clean(title);
        levels = List.copyOf(levels);
        colours = List.copyOf(colours);
        ticks = List.copyOf(ticks);
        if (colours.size() != levels.size() + 1) {
            throw new IllegalArgumentException(colours.size() + " colours and " + levels.size() + " levels");
        }
    }
}
