package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jguild.flag.Choices;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.acquisition.ExpectedImprovement;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.RandomSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcquisitionMaximizerTest {

    private static final SearchSpace SPACE = Searches.space(Map.of(
            "c", new Choices(List.of("a", "b", "c", "d", "e")),
            "i", new IntegerRange(1, 10, null, "[1:10]"),
            "u", new UniformRange(0, 1, null, "[0.0:1.0]"),
            "v", new UniformRange(0, 1, null, "[0.0:1.0]")));

    private final Coordinates coordinates = new Coordinates(SPACE);
    private final SpacePrior prior = SpacePrior.of(coordinates);

    /** Compared with a scan of the whole space in small steps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void hardlyAnyPointHasAHigherValue(long seed) {
        GpSurrogate surrogate = surrogate(seed);
        Acquisition acquisition = surrogate.acquisition(new ExpectedImprovement(surrogate.incumbent(), 1));
        List<double[]> found = new AcquisitionMaximizer(
                        coordinates, surrogate, new ExpectedImprovement(surrogate.incumbent(), 1))
                .maximize(seed, new Draws(seed, 1));
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < 5; c++) {
            for (int i = 0; i < 10; i++) {
                for (int u = 0; u <= 50; u++) {
                    for (int v = 0; v <= 50; v++) {
                        double[] point = {c, coordinates.level(1, i), u / 50.0, v / 50.0};
                        highest = Math.max(highest, acquisition.value(point));
                    }
                }
            }
        }
        assertThat(acquisition.value(found.get(0))).isGreaterThan(highest - 1e-3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pointsAreSortedByValueAndInTheSpace(long seed) {
        GpSurrogate surrogate = surrogate(seed);
        Acquisition acquisition = surrogate.acquisition(new ExpectedImprovement(surrogate.incumbent(), 1));
        List<double[]> found = new AcquisitionMaximizer(
                        coordinates, surrogate, new ExpectedImprovement(surrogate.incumbent(), 1))
                .maximize(seed, new Draws(seed, 1));
        List<Double> values = found.stream().map(acquisition::value).toList();
        assertThat(found).allSatisfy(point -> assertThat(coordinates.roundToLevels(point))
                .isEqualTo(point));
        assertThat(values.get(0)).isEqualTo(Collections.max(values));
        // The results of the local searches come first, of which there are at most five.
        assertThat(values.subList(5, values.size())).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private GpSurrogate surrogate(long seed) {
        SearchHistory history = Searches.history(
                Searches.flags(Searches.run(new RandomSearch(SPACE, seed), 15, flags -> 0.0)),
                flags -> Math.pow(Searches.real(flags, "u") - 0.6, 2)
                        + Math.abs(Searches.real(flags, "v") - 0.2)
                        + 0.02 * Math.abs(Searches.real(flags, "i") - 4)
                        + ("d".equals(flags.get("c")) ? 0 : 0.3));
        Observations observations = new Observations(history, coordinates);
        return new GpSurrogate(observations, new CachedFit(prior, null).fit(Sample.of(observations)), prior);
    }
}
