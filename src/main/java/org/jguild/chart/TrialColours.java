package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Colours by the number of a trial, from grey for the first to blue for the last.
 *
 * @param first the number of the first trial
 * @param last the number of the last trial
 * @param bar whether the chart has its colour bar at these points; one mark of a chart has it
 */
record TrialColours(int first, int last, boolean bar) implements PointColours {

    private static final int TICKS = 5;

    /** The colours of some trials. */
    static TrialColours of(List<TrialRow> rows, boolean bar) {
        int first = rows.stream().mapToInt(TrialRow::number).min().orElse(1);
        int last = rows.stream().mapToInt(TrialRow::number).max().orElse(1);
        return new TrialColours(first, Math.max(last, first + 1), bar);
    }

    @Override
    public String css(int number) {
        return legend((double) (number - first) / (last - first));
    }

    @Override
    public String legend(double share) {
        return Palette.between(Palette.TIME, share);
    }

    /** An image has the colours in its legend only. */
    @Override
    public Optional<ColourScale> scale() {
        return Optional.empty();
    }

    @Override
    public void addTo(ObjectNode marker, List<Integer> trials) {
        ArrayNode numbers = marker.putArray("color");
        trials.forEach(numbers::add);
        marker.put("cmin", first).put("cmax", last).put("showscale", bar);
        ArrayNode scale = marker.putArray("colorscale");
        for (int i = 0; i < Palette.TIME.size(); i++) {
            scale.add(Json.array().add(i / (Palette.TIME.size() - 1.0)).add(Palette.TIME.get(i)));
        }
        if (bar) {
            ObjectNode json = marker.putObject("colorbar").put("thickness", 10).put("outlinewidth", 0);
            json.putObject("title").put("text", "trial").put("side", "right");
            ArrayNode ticks = json.putArray("tickvals");
            Ticks.of(Axis.integers("trial"), new Interval(first, last), TICKS).forEach(tick -> ticks.add(tick.value()));
        }
    }
}
