package org.jguild.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Creates parts of JSON documents. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Numbers as JSON: null for numbers that are not finite; integers without a decimal point. */
    static ArrayNode numbers(Collection<Double> values) {
        ArrayNode array = array();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                array.addNull();
            } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                array.add((long) value);
            } else {
                array.add(value);
            }
        }
        return array;
    }

    /** Texts, escaped for Plotly. */
    static ArrayNode texts(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(value -> array.add(Labels.forPlotly(value)));
        return array;
    }

    static ArrayNode pair(double first, double second) {
        return array().add(first).add(second);
    }
}
