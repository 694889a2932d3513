package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jguild.text.FloatText;
import org.jguild.text.ValueArbitraries;
import org.jguild.text.Yaml;

class FlagRoundTripProperties {

    @Property
    void decodingGivesBackWhatWasEncoded(@ForAll("values") Object value) {
        assertThat(FlagDecoder.decode(FlagEncoder.encode(value))).isEqualTo(value);
    }

    @Property
    void anAssignmentIsReadBackAsItWasRendered(@ForAll("values") Object value) {
        List<Assignment> read = Assignment.parse(List.of(Assignment.render("x", value), "y=1"));
        assertThat(read).hasSize(2);
        assertThat(FlagDecoder.decode(read.get(0).text())).isEqualTo(value);
    }

    @Property
    void anAssignmentSurvivesBeingSplitAtBlanks(@ForAll("values") Object value) {
        String whole = Assignment.render("x", value);
        if (!whole.contains("  ") && !whole.contains(" =")) {
            assertThat(Assignment.parse(Arrays.asList(whole.split(" ", -1))))
                    .containsExactly(new Assignment("x", whole.substring(2)));
        }
    }

    @Property
    void theParserTakesWhatWasEncoded(@ForAll("values") Object value) {
        FlagDefinition any = FlagDefinition.of("x", FlagType.ANY, null);
        assertThat(FlagParser.parse(any, FlagEncoder.encode(value)))
                .isEqualTo(value instanceof List<?> list ? new Choices(list) : new Fixed(value));
    }

    @Property
    void decodingNeverFails(@ForAll("documents") String text) {
        FlagDecoder.decode(text);
    }

    @Property
    void yamlGivesBackWhatWasWritten(@ForAll("values") Object value) {
        assertThat(Yaml.read(Yaml.write(value))).isEqualTo(value);
    }

    @Property
    void realNumbersReadBackFromTheFewestDigits(@ForAll("doubles") double real) {
        if (Double.isFinite(real)) {
            assertThat(Double.parseDouble(FloatText.finite(real))).isEqualTo(real);
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return ValueArbitraries.values();
    }

    @Provide
    Arbitrary<Double> doubles() {
        return ValueArbitraries.doubles();
    }

    @Provide
    Arbitrary<String> documents() {
        return ValueArbitraries.documents();
    }
}
