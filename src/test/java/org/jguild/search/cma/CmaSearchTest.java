package org.jguild.search.cma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmaSearchTest {

    private static SearchSpace cube(int dimensions) {
        Map<String, Domain> domains = new TreeMap<>();
        for (int i = 0; i < dimensions; i++) {
            domains.put("x" + i, new UniformRange(-1, 1, null, "[-1.0:1.0]"));
        }
        return Searches.space(domains);
    }

    private static Optimizer search(SearchSpace space, long seed) {
        return new CmaSearch(space, OptimizerOptions.DEFAULT, seed);
    }

    /** A quadratic function with a hundred times the curvature across the diagonal, its minimum not in the middle. */
    private static double rotatedEllipsoid(FlagValues flags) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            double x = Searches.real(flags, "x" + i) - 0.3;
            sum += x;
            squares += x * x;
        }
        return 100 * squares - 99 * sum * sum / 4;
    }

    private static double best(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .mapToDouble(trial -> ((TrialOutcome.Finished) trial.outcome()).objective())
                .min()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRotatedEllipsoidIsMinimized(long seed) {
        assertThat(best(Searches.run(search(cube(4), seed), 600, CmaSearchTest::rotatedEllipsoid)))
                .isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMinimumInACornerIsReached(long seed) {
        List<Trial> trials = Searches.run(
                search(cube(3), seed),
                250,
                flags -> Searches.real(flags, "x0") + Searches.real(flags, "x1") + Searches.real(flags, "x2"));
        assertThat(best(trials)).isLessThan(-2.99);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void severalTrialsAtATimeReachTheMinimumToo(long seed) {
        List<Trial> trials = parallel(search(cube(4), seed), 5, 500, CmaSearchTest::rotatedEllipsoid);
        assertThat(best(trials)).isLessThan(1e-3);
        assertThat(Searches.flags(trials)).doesNotHaveDuplicates();
    }

    /** Runs several trials at any time, of which generations have to wait for the last. */
    private static List<Trial> parallel(
            Optimizer optimizer, int workers, int count, Function<FlagValues, Double> objective) {
        List<Trial> trials = new ArrayList<>();
        while (trials.size() < count) {
            List<Trial> wave = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                FlagValues flags = optimizer.next(new SearchHistory(trials)).orElseThrow();
                wave.add(new Trial(trials.size(), flags, new TrialOutcome.Running()));
                trials.add(wave.get(i));
            }
            for (Trial running : wave) {
                double value = objective.apply(running.flags());
                trials.set(
                        running.number(),
                        new Trial(running.number(), running.flags(), new TrialOutcome.Finished(value)));
            }
        }
        return trials;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void integersAndListsAreFound(long seed) {
        SearchSpace space = Searches.space(Map.of(
                "c", new Choices(List.of("a", "b", "c", "d")),
                "i", new IntegerRange(0, 999, null, "[0:999]"),
                "j", new IntegerRange(1, 5, null, "[1:5]"),
                "x", new UniformRange(0, 1, null, "[0.0:1.0]")));
        List<Trial> trials = Searches.run(search(space, seed), 400, flags -> {
            double i = (Searches.real(flags, "i") - 617) / 1000;
            double j = Searches.real(flags, "j") - 5;
            double x = Searches.real(flags, "x") - 0.2;
            return i * i + 0.01 * j * j + x * x + ("c".equals(flags.get("c")) ? 0 : 0.05);
        });
        assertThat(best(trials)).isLessThan(1e-4);
        assertThat(Searches.flags(trials)).doesNotHaveDuplicates();
    }

    @Test
    void whereHalfOfTheSpaceFailsTheOtherHalfIsSearched() {
        List<Trial> trials = Searches.run(
                search(cube(4), 1),
                400,
                flags -> Searches.real(flags, "x0") > 0.35 ? Double.NaN : rotatedEllipsoid(flags));
        assertThat(best(trials)).isLessThan(1e-4);
    }

    @Test
    void whenAllFailTheSpaceIsStillSearched() {
        List<Trial> trials = Searches.run(search(cube(2), 1), 60, flags -> Double.NaN);
        assertThat(Searches.flags(trials)).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void afterConvergenceASearchRestartsElsewhere() {
        List<Trial> trials = Searches.run(search(cube(1), 1), 1200, flags -> {
            double x = Searches.real(flags, "x0");
            return Math.min(Math.abs(x), 0.5);
        });
        long far = trials.stream()
                .skip(600)
                .filter(trial -> Math.abs(Searches.real(trial.flags(), "x0")) > 0.3)
                .count();
        assertThat(best(trials)).isLessThan(1e-6);
        assertThat(far).isGreaterThan(10);
    }

    @Test
    void aWarmStartDeterminesTheInitialMean() {
        List<FlagValues> points = new ArrayList<>();
        for (Trial trial : Searches.run(search(cube(4), 9), 40, flags -> 0.0)) {
            points.add(trial.flags());
        }
        points.add(FlagValues.of(Map.of("x0", 0.3, "x1", 0.31, "x2", 0.3, "x3", 0.29)));
        List<Trial> earlier = new ArrayList<>();
        for (FlagValues point : points) {
            earlier.add(new Trial(
                    earlier.size() - points.size(), point, new TrialOutcome.Finished(rotatedEllipsoid(point))));
        }
        FlagValues first = search(cube(4), 1).next(new SearchHistory(earlier)).orElseThrow();
        assertThat(rotatedEllipsoid(first)).isLessThan(100);
        assertThat(first)
                .isNotEqualTo(search(cube(4), 1).next(SearchHistory.EMPTY).orElseThrow());
    }

    @Test
    void keptStateChangesNoProposal() {
        List<Trial> trials = Searches.run(search(cube(3), 4), 120, flags -> Searches.real(flags, "x0"));
        Optimizer old = search(cube(3), 4);
        old.next(new SearchHistory(trials));
        List<Trial> changed = new ArrayList<>(trials);
        changed.set(20, new Trial(20, trials.get(20).flags(), new TrialOutcome.Failed()));
        for (List<Trial> history : List.of(changed, trials.subList(0, 70), trials)) {
            Optional<FlagValues> fresh = search(cube(3), 4).next(new SearchHistory(history));
            assertThat(old.next(new SearchHistory(history))).isEqualTo(fresh);
        }
    }
}
