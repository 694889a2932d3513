package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.search.tree.Importance;
import org.jguild.text.BriefNumber;

/** How much each flag explains. */
final class ImportanceChart {

    private static final String METHOD =
            "Functional analysis of variance of a random forest (Hutter, Hoos, Leyton-Brown"
                    + " 2014): the share of the variance over the whole space that a flag explains by itself. ";
    private static final String TOGETHER = "flags together";

    private ImportanceChart() {}

    /** The flags by how much they explain, the most important first. */
    static List<String> order(Trials trials) {
        return sorted(shares(trials)).stream().map(Map.Entry::getKey).toList();
    }

    private static SortedMap<String, Double> shares(Trials trials) {
        return Importance.of(trials.space(), trials.history(trials.size()));
    }

    private static List<Map.Entry<String, Double>> sorted(SortedMap<String, Double> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }

    static Chart of(Trials trials) {
        SortedMap<String, Double> shares = new TreeMap<>(shares(trials));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (shares.isEmpty()) {
            throw new GuildException("Importance needs at least two trials with a finite '" + trials.objective()
                    + "' that have all flags of the search.");
        }
        List<Map.Entry<String, Double>> byShare = new ArrayList<>(sorted(shares));
        if (shares.size() > 1 && sum > 0) {
            byShare.add(Map.entry(TOGETHER, Math.max(0, 1 - sum)));
        }
        // An axis goes up, a list down.
        Collections.reverse(byShare);
        List<Double> places = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, Double> flag : byShare) {
            double share = Numbers.rounded(flag.getValue());
            places.add((double) places.size());
            ends.add(share);
            names.add(flag.getKey());
            texts.add(flag.getKey() + ": " + BriefNumber.format(Math.round(1000 * share) / 10.0) + " %");
        }
        Bars bars = new Bars("", Ink.of(Palette.BLUE), places, Collections.nCopies(places.size(), 0.0), ends, texts);
        double most = ends.stream().max(Comparator.naturalOrder()).orElse(1.0);
        Axis x = Axis.linear("share of the variance of " + trials.objective())
                .within(new Interval(0, most > 0 ? 1.05 * most : 1));
        Panels panels = new Panels(
                1, List.of(100 + 34.0 * places.size()), List.of(new Panel(x, Axis.of("", names), List.of(bars))));
        return new Chart(
                ChartKind.IMPORTANCE,
                "Importance of flags for " + trials.objective(),
                (METHOD + trials.missing()).strip(),
                panels);
    }
}
