package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Sets the ticks of an axis of Plotly where its own are not clean: on a logarithmic axis it labels 2 and 5 without their power of
 * ten, and between integers it labels fractions.
 */
final class PlotlyTicks {

    private PlotlyTicks() {}

    /**
     * Sets the ticks.
     *
     * @param json the axis of Plotly
     * @param axis the axis
     * @param range its range, in positions
     * @param max the approximate maximum number of ticks
     */
    static void addTo(ObjectNode json, Axis axis, Interval range, int max) {
        if (axis.scale() == Scale.LOG) {
            ArrayNode values = json.put("tickmode", "array").putArray("tickvals");
            ArrayNode texts = json.putArray("ticktext");
            for (Ticks.Tick tick : Ticks.of(axis, range, max)) {
                values.add(tick.value());
                texts.add(tick.text());
            }
        } else if (axis.scale() == Scale.LINEAR && axis.integers()) {
            json.put("tick0", 0).put("dtick", Ticks.step(range, max, true).longValue());
        }
    }
}
