package org.jguild.search.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jguild.flag.FlagValues;
import org.jguild.search.Searches;
import org.jguild.search.sampling.SobolSequence;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

    private final Coordinates coordinates = new Coordinates(Searches.everyKind());

    @Test
    void everySearchedFlagHasACoordinate() {
        assertThat(coordinates.names()).containsExactly("c", "i", "l", "m", "u");
        assertThat(coordinates.categorical()).containsExactly(true, false, false, false, false);
    }

    @Test
    void decodingInvertsEncoding() {
        SobolSequence sequence = new SobolSequence(5, 1);
        for (int i = 0; i < 200; i++) {
            FlagValues flags = coordinates.decode(coordinates.fromUnitCube(sequence.point(i)));
            double[] point = coordinates.encode(flags).orElseThrow();
            assertThat(coordinates.roundToLevels(point)).isEqualTo(point);
            FlagValues again = coordinates.decode(point);
            assertThat(again.get("c")).isEqualTo(flags.get("c"));
            assertThat(again.get("i")).isEqualTo(flags.get("i"));
            assertThat(again.get("m")).isEqualTo(flags.get("m"));
            assertThat(again.get("f")).isEqualTo("same");
            assertThat(Searches.real(again, "u")).isCloseTo(Searches.real(flags, "u"), within(1e-7));
        }
    }

    @Test
    void aCategoryIsItsIndex() {
        double[] point = coordinates.encode(flags().with("c", 3L)).orElseThrow();
        assertThat(point[0]).isEqualTo(2);
        assertThat(coordinates.level(0, 3)).isEqualTo(3);
    }

    @Test
    void aValueListedTwiceIsOneCategory() {
        Coordinates twice = new Coordinates(Searches.list("a", "a", "b"));
        assertThat(twice.fromUnitCube(new double[] {0.1})).containsExactly(0);
        assertThat(twice.fromUnitCube(new double[] {0.5})).containsExactly(0);
        assertThat(twice.fromUnitCube(new double[] {0.9})).containsExactly(2);
    }

    @Test
    void aListOfNumbersIsOrderedOnItsScale() {
        Coordinates sizes = new Coordinates(Searches.list(16, 64, 32, 128));
        assertThat(sizes.isCategorical(0)).isFalse();
        assertThat(sizes.isListed(0)).isTrue();
        assertThat(sizes.levels(0)).isEqualTo(4);
        assertThat(sizes.encode(FlagValues.of(Map.of("c", 64))).orElseThrow()[0])
                .isCloseTo(2.0 / 3, within(1e-12));
        assertThat(sizes.decode(new double[] {0.4}).get("c")).isEqualTo(32);
        assertThat(sizes.roundToLevels(new double[] {0.9})).containsExactly(1);
        assertThat(sizes.level(0, 1)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(sizes.index(0, 0.6)).isEqualTo(1);
        assertThat(sizes.levelInterval(0, 0.3)).containsExactly(new double[] {1.0 / 6, 0.5}, within(1e-12));
        assertThat(sizes.share(0, 0, 0.5)).isEqualTo(0.5);
        assertThat(sizes.share(0, 0.5, 1)).isEqualTo(0.5);
    }

    @Test
    void valuesOutsideOrMissingHaveNoPoint() {
        assertThat(coordinates.encode(flags())).isPresent();
        assertThat(coordinates.encode(flags().with("u", 2.5))).isEmpty();
        assertThat(coordinates.encode(flags().with("c", "d"))).isEmpty();
        assertThat(coordinates.encode(FlagValues.of(Map.of("u", 1.0)))).isEmpty();
    }

    @Test
    void integerFlagsAreRoundedToLevels() {
        double[] rounded = coordinates.roundToLevels(new double[] {1, 0.5001, 0.123, 0.5, 0.456});
        assertThat(rounded[1]).isEqualTo(0.5);
        assertThat(rounded[2]).isEqualTo(0.123);
        assertThat(rounded[4]).isEqualTo(0.456);
        assertThat(Searches.real(coordinates.decode(rounded), "i")).isEqualTo(2);
    }

    private FlagValues flags() {
        return FlagValues.of(Map.of("c", "a", "f", "same", "i", 0L, "l", 0.01, "m", 10L, "u", 0.5));
    }
}
