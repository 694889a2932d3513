package org.jguild.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.search.tree.Direction;
import org.jguild.search.tree.Importance;
import org.jguild.text.BriefNumber;

/** The share of the variance of the objective that each flag explains. */
final class ImportanceChart {

    private static final String METHOD =
            "Functional analysis of variance (fANOVA; Hutter, Hoos, Leyton-Brown 2014) of a random forest: the share of"
                    + " the variance over the search space that a flag alone explains. ";
    /** The axis is longer than the longest bar by the label at its end. */
    private static final double ROOM = 1.42;

    private static final String INTERACTIONS = "interactions";

    private ImportanceChart() {}

    /** The flags, the most important first. */
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
            throw new GuildException("An importance chart needs at least two trials with a finite '"
                    + trials.objective() + "' that have all flags of the search.");
        }
        List<Map.Entry<String, Double>> byShare = new ArrayList<>(sorted(shares));
        if (shares.size() > 1 && sum > 0) {
            byShare.add(Map.entry(INTERACTIONS, Math.max(0, 1 - sum)));
        }
        // The y axis points upwards: the last bar is at the top.
        Collections.reverse(byShare);
        List<Double> y = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<String, Direction> directions = Importance.directions(trials.space(), trials.history(trials.size()));
        for (Map.Entry<String, Double> flag : byShare) {
            double share = Numbers.rounded(flag.getValue());
            y.add((double) y.size());
            ends.add(share);
            names.add(flag.getKey());
            String percent = BriefNumber.format(Math.round(1000 * share) / 10.0) + " %";
            Direction direction = directions.getOrDefault(flag.getKey(), Direction.NONE);
            Trend trend = Trend.of(direction, trials.maximize());
            labels.add(percent + trend.label());
            texts.add(flag.getKey() + ": " + percent + trend.sentence(trials.objective()));
        }
        Bars bars = new Bars(
                "", MarkStyle.of(Palette.BLUE), y, Collections.nCopies(y.size(), 0.0), ends, texts, labels, List.of());
        double max = ends.stream().max(Comparator.naturalOrder()).orElse(1.0);
        Axis x = Axis.linear("share of the variance").withRange(new Interval(0, max > 0 ? ROOM * max : 1));
        PanelGrid panels = new PanelGrid(
                1, List.of(100 + 34.0 * y.size()), List.of(new Panel(x, Axis.of("", names), List.of(bars))));
        return new Chart(
                ChartKind.IMPORTANCE,
                trials.context().title("importance of flags for " + trials.objective()),
                (METHOD + trials.notShown()).strip(),
                panels);
    }
}
