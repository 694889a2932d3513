package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Colours by the rank of a trial's objective, from blue for the best to orange for the worst.
 *
 * @param objective the name of the objective
 * @param ranks the rank of each trial by its number, from 0 for the best to 1 for the worst
 * @param bar whether the chart has its colour bar at these points; one mark of a chart has it
 */
record RankColours(String objective, Map<Integer, Double> ranks, boolean bar) implements PointColours {

    private static final int PARTS = 20;

    /** From the lower end of the colour bar, where the worst trials are. */
    private static final List<String> TICKS = List.of("worst", "75 %", "50 %", "25 %", "best");

    RankColours {
        objective = Labels.clean(objective);
        ranks = Map.copyOf(ranks);
    }

    /** The colours of the trials that have a finite objective. */
    static RankColours of(Trials trials, boolean bar) {
        List<TrialRow> rows = trials.evaluated();
        List<Double> relative = RelativeRanks.of(trials, rows);
        Map<Integer, Double> ranks = new LinkedHashMap<>();
        IntStream.range(0, rows.size()).forEach(i -> ranks.put(rows.get(i).number(), relative.get(i)));
        return new RankColours(trials.objective(), ranks, bar);
    }

    /** The rank of a trial. */
    double rank(int number) {
        return ranks.getOrDefault(number, 1.0);
    }

    @Override
    public String css(int number) {
        return legend(rank(number));
    }

    @Override
    public String legend(double share) {
        return Palette.between(Palette.QUALITY, share);
    }

    private String title() {
        return "rank of " + objective;
    }

    @Override
    public Optional<ColourScale> scale() {
        if (!bar) {
            return Optional.empty();
        }
        List<Double> levels = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            if (part > 0) {
                levels.add((double) part / PARTS);
            }
            colours.add(legend(1 - (part + 0.5) / PARTS));
        }
        List<Ticks.Tick> ticks = IntStream.range(0, TICKS.size())
                .mapToObj(i -> new Ticks.Tick(place(i), TICKS.get(i)))
                .toList();
        return Optional.of(new ColourScale(title(), levels, colours, ticks));
    }

    private static double place(int tick) {
        return tick / (TICKS.size() - 1.0);
    }

    /** In Plotly a colour bar has its largest number at the top, so the numbers are 1 for the best and 0 for the worst. */
    @Override
    public void addTo(ObjectNode marker, List<Integer> trials) {
        ArrayNode numbers = marker.putArray("color");
        trials.forEach(trial -> numbers.add(Numbers.rounded(1 - rank(trial))));
        marker.put("cmin", 0).put("cmax", 1).put("showscale", bar);
        ArrayNode colours = marker.putArray("colorscale");
        int last = Palette.QUALITY.size() - 1;
        for (int i = 0; i <= last; i++) {
            colours.add(Json.array().add((double) i / last).add(Palette.QUALITY.get(last - i)));
        }
        if (bar) {
            ObjectNode json = marker.putObject("colorbar").put("thickness", 10).put("outlinewidth", 0);
            json.putObject("title").put("text", Labels.forPlotly(title())).put("side", "right");
            json.set(
                    "tickvals",
                    Json.numbers(IntStream.range(0, TICKS.size())
                            .mapToObj(RankColours::place)
                            .toList()));
            json.set("ticktext", Json.texts(TICKS));
        }
    }
}
