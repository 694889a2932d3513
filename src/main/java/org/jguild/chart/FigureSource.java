package org.jguild.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.plotly.components.Figure;

/**
 * The content of a figure of Tablesaw. Its classes do not offer their data in any other form than the script for a page.
 *
 * @param layout the layout
 * @param traces the traces in order
 */
record FigureSource(JsonNode layout, List<JsonNode> traces) {

    private static final Pattern VARIABLE = Pattern.compile("(?m)^\\s*var (layout|trace\\d+)\\s*=\\s*");

    /** Reads object literals of JavaScript as Tablesaw writes them. */
    private static final ObjectMapper SCRIPT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** Reads a figure; empty if its script is not of the expected form. */
    static Optional<FigureSource> read(Figure figure) {
        String script = figure.asJavascript("target");
        Matcher variable = VARIABLE.matcher(script);
        JsonNode layout = Json.object();
        List<JsonNode> traces = new ArrayList<>();
        try {
            while (variable.find()) {
                JsonNode value = SCRIPT.readTree(script.substring(variable.end()));
                if (variable.group(1).equals("layout")) {
                    layout = value;
                } else {
                    traces.add(value);
                }
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        return Optional.of(new FigureSource(layout, traces));
    }

    /** The title; empty if there is none. */
    String title() {
        return text(layout.path("title"));
    }

    /** The title of an axis; empty if there is none. */
    String axisTitle(String axis) {
        return text(layout.path(axis).path("title"));
    }

    private static String text(JsonNode title) {
        return title.isTextual() ? title.asText() : title.path("text").asText();
    }
}
