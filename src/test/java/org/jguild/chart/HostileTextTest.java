package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text of a user is shown as text. */
class HostileTextTest {

    static List<String> texts() {
        return List.of(
                "</script><script>alert(1)</script>",
                "<b>bold</b> & \"quoted\" 'single'",
                "two\nlines\tand a tab",
                "control \u0001 \u0000 and \uD800 alone",
                "back\\slash\\",
                "$x^2$ %{x} ${y} `z`",
                "]]> <!-- comment",
                "x".repeat(10_000),
                "\uD83D\uDE00".repeat(200));
    }

    private static List<Chart> charts(String text) {
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            flags.add(FlagValues.of(Map.of(text, i % 2 == 0 ? text : "other", "x", (double) i)));
            values.add((double) (i * i));
        }
        Trials trials = Trials.of(text, false, flags, values);
        return List.of(
                Charts.history(trials, false),
                Charts.slice(trials, List.of()),
                Charts.parallel(trials, List.of()),
                Charts.contour(trials, List.of()),
                Charts.rank(trials, List.of()),
                Charts.rank(trials, List.of(text)),
                Charts.importance(trials),
                Charts.edf(Map.of(text, trials)),
                ScalarsChart.of(
                        text,
                        false,
                        List.of(
                                new ScalarsChart.Curve(text, List.of(1L, 2L), List.of(1.0, 2.0)),
                                new ScalarsChart.Curve("other", List.of(1L, 2L), List.of(2.0, 3.0)))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anSvgImageIsWellFormedAndHasNoElementFromTheText(String text) {
        for (Chart chart : charts(text)) {
            SvgReader svg = new SvgReader(chart.toSvg());

            assertThat(svg.document().getElementsByTagName("script").getLength())
                    .isZero();
            assertThat(svg.document().getElementsByTagName("b").getLength()).isZero();
            String shown = svg.document().getDocumentElement().getTextContent();
            assertThat(shown).contains(Labels.clean(text).substring(0, Math.min(4, text.length())));
            assertThat(chart.toSvg()).hasSizeLessThan(60_000);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void plotlyReceivesItWithoutMarkup(String text) throws IOException {
        for (Chart chart : charts(text)) {
            JsonNode json = new ObjectMapper().readTree(chart.toJson());

            List<String> strings = new ArrayList<>();
            collect(json, strings);
            assertThat(strings)
                    .noneMatch(string -> string.contains("<script"))
                    .noneMatch(string -> string.contains("<b>bold"))
                    .noneMatch(string -> string.length() > 2_000);
            assertThat(json.path("config").path("typesetMath").asBoolean(true)).isFalse();
        }
    }

    private static void collect(JsonNode node, List<String> strings) {
        if (node.isTextual()) {
            strings.add(node.asText());
        }
        node.forEach(child -> collect(child, strings));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aPageHasTwoScripts(String text) {
        for (Chart chart : charts(text)) {
            assertThat(chart.toHtml().split("<script", -1)).hasSize(3);
            assertThat(chart.toHtml().split("</script", -1)).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesOfTracesStayWithinTheirQuotes(String text) {
        for (Chart chart : charts(text)) {
            String script = chart.toFigure().asJavascript("target");
            script.lines().filter(line -> line.startsWith("name: ")).forEach(line -> assertThat(line)
                    .matches("name: '([^'\\\\]|\\\\\\\\)*',"));
        }
    }
}
