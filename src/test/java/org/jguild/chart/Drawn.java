package org.jguild.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a chart shows, for tests. */
final class Drawn {

    private static final Pattern COUNT =
            Pattern.compile("(\\d+) (?:failed|pruned|interrupted|infinite|running|trials?)\\b(?! is| are)");

    private Drawn() {}

    static Panel panel(Chart chart, int index) {
        return ((PanelGrid) chart.content()).panels().get(index);
    }

    /** The points of a panel with a name. */
    static Points points(Panel panel, String name) {
        return panel.marks().stream()
                .filter(mark -> mark instanceof Points && mark.name().equals(name))
                .map(Points.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no points '" + name + "' among "
                        + panel.marks().stream().map(Mark::name).toList()));
    }

    /** The trial of each point of a panel. */
    static List<Integer> trials(Panel panel) {
        List<Integer> trials = new ArrayList<>();
        for (Mark mark : panel.marks()) {
            if (mark instanceof Points points) {
                trials.addAll(points.trials());
            }
        }
        return trials;
    }

    /** How many trials the note counts as not shown. */
    static int counted(String note) {
        int sum = 0;
        for (String count :
                COUNT.matcher(note).results().map(found -> found.group(1)).toList()) {
            sum += Integer.parseInt(count);
        }
        return sum;
    }

    static JsonNode json(Chart chart) {
        try {
            return new ObjectMapper().readTree(chart.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
