package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DomainProperties {

    @Property
    void everyPlaceGivesAValueOfTheDomain(
            @ForAll("domains") Domain domain, @ForAll @DoubleRange(max = 1) double place) {
        assertThat(domain.contains(domain.fromUnit(place))).isTrue();
    }

    @Property
    void theValueOfAPlaceGoesBackToItself(
            @ForAll("domains") Domain domain, @ForAll @DoubleRange(max = 1) double place) {
        Object value = domain.fromUnit(place);
        Object again = domain.fromUnit(domain.toUnit(value));
        if (value instanceof Double real) {
            assertThat((Double) again).isCloseTo(real, within(Math.abs(real) * 1e-7 + 1e-7));
        } else {
            assertThat(again).isEqualTo(value);
        }
    }

    @Provide
    Arbitrary<Domain> domains() {
        return Arbitraries.of(
                new UniformRange(-2, 2, null, ""),
                new UniformRange(0, 1e-3, null, ""),
                new LogUniformRange(1e-4, 1e-1, null, ""),
                new IntegerRange(-3, 7, null, ""),
                new LogIntegerRange(1, 100, null, ""),
                new Choices(List.of("a", "b", 3L)),
                new Fixed(1L));
    }
}
