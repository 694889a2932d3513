package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.InitialDesign;
import org.jguild.search.points.Observations;
import org.jguild.search.sampling.RandomSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianProcessSearchTest {

    private static final SearchSpace WAVE_SPACE = Searches.line(-2, 2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void twentyTrialsFindTheMinimumOfTheWave(long seed) {
        Trial best = best(Searches.run(
                new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 20, Problems::wave));
        assertThat(Searches.real(best.flags(), "x")).isCloseTo(-0.2892, within(0.02));
        assertThat(objective(best)).isCloseTo(-0.9094, within(1e-3));
    }

    @Test
    void theProblemsAreSearchedWell() {
        assertRegret(Problems.BRANIN, 30, 0.05);
        assertRegret(Problems.HARTMANN3, 30, 0.05);
        assertRegret(Problems.ROSENBROCK2, 40, 0.5);
        assertRegret(Problems.LOG_UNIFORM, 20, 0.01);
        assertRegret(Problems.MIXED, 40, 0.1);
    }

    /** The median over some seeds of the distance to the known minimum. */
    private static void assertRegret(Problems problem, int trials, double max) {
        List<Double> regrets = new ArrayList<>();
        for (long seed = 1; seed <= 3; seed++) {
            GaussianProcessSearch search = new GaussianProcessSearch(problem.space(), OptimizerOptions.DEFAULT, seed);
            regrets.add(objective(best(Searches.run(search, trials, problem.objective()))) - problem.minimum());
        }
        regrets.sort(Comparator.naturalOrder());
        assertThat(regrets.get(1)).as(problem.toString()).isBetween(-1e-6, max);
    }

    @Test
    void noiseDoesNotLeadTheSearchAstray() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom noise = new SplittableRandom(seed);
            List<Trial> trials = Searches.run(
                    new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed),
                    40,
                    flags -> Problems.wave(flags) + 0.1 * noise.nextGaussian());
            double lowest = trials.stream()
                    .mapToDouble(trial -> Problems.wave(trial.flags()))
                    .min()
                    .orElseThrow();
            assertThat(lowest).isLessThan(-0.87);
        }
    }

    @Test
    void theLastBitOfAnObjectiveDoesNotChangeTheSearch() {
        Function<FlagValues, Double> other = flags -> Math.nextUp(Math.nextUp(Problems.wave(flags)));
        for (long seed = 1; seed <= 5; seed++) {
            List<Trial> trials = Searches.run(
                    new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 25, Problems::wave);
            List<Trial> others =
                    Searches.run(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 25, other);
            assertThat(Searches.flags(others)).isEqualTo(Searches.flags(trials));
        }
    }

    @Test
    void aLongSearchContinuesInAnotherProcessAsInThis() {
        List<Trial> all =
                Searches.run(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1), 63, Problems::wave);
        for (int cut : new int[] {50, 56, 57, 60}) {
            assertThat(Searches.resume(
                            new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1),
                            all.subList(0, cut),
                            cut + 3,
                            Problems::wave))
                    .isEqualTo(all.subList(0, cut + 3));
        }
    }

    @Test
    void oneOptimizerServesManyHistories() {
        GaussianProcessSearch search = new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1);
        List<Trial> wave = Searches.run(search, 12, Problems::wave);
        for (SearchHistory other : List.of(
                Searches.history(Searches.flags(wave), flags -> Searches.real(flags, "x")),
                new SearchHistory(Searches.run(search, 12, flags -> -Problems.wave(flags))),
                new SearchHistory(wave))) {
            assertThat(search.next(other))
                    .isEqualTo(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1).next(other));
        }
    }

    @Test
    void noPointIsTriedTwiceWhileThereAreOthers() {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(Searches.flags(Searches.run(
                            new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 60, Problems::wave)))
                    .doesNotHaveDuplicates();
            SearchSpace grid = Searches.space(Map.of("x", new IntegerRange(-20, 20, null, "[-20:20]")));
            assertThat(Searches.flags(Searches.run(
                            new GaussianProcessSearch(grid, OptimizerOptions.DEFAULT, seed),
                            41,
                            flags -> Searches.real(flags, "x"))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noPointIsTriedTwiceBecauseOfNoise() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom noise = new SplittableRandom(seed);
            List<Trial> trials = Searches.run(
                    new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed),
                    40,
                    flags -> Searches.real(flags, "x") + noise.nextGaussian());
            assertThat(Searches.flags(trials)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstTrialsFillTheSpaceWhateverComesOut(Problems problem) {
        int dimensions = problem.space().searched().size();
        int start = dimensions == 1 ? 9 : Math.max(6, dimensions + 1);
        List<FlagValues> trials = Searches.flags(Searches.run(
                new GaussianProcessSearch(problem.space(), OptimizerOptions.DEFAULT, 1),
                start + 1,
                problem.objective()));
        List<FlagValues> others = Searches.flags(Searches.run(
                new GaussianProcessSearch(problem.space(), OptimizerOptions.DEFAULT, 1),
                start + 1,
                flags -> -problem.objective().apply(flags)));
        assertThat(trials.subList(0, start)).isEqualTo(others.subList(0, start));
        assertThat(trials.get(start)).isNotEqualTo(others.get(start));
    }

    @Test
    void aSmallSpaceIsTriedCompletelyAndThenItsBestPointsAgainIfWanted() {
        SearchSpace space = Searches.list("a", "b", "c", "d");
        OptimizerOptions repeating = new OptimizerOptions(null, AcquisitionFunction.EI, 1.96, 0, true, null);
        assertThat(Searches.run(new GaussianProcessSearch(space, OptimizerOptions.DEFAULT, 1), 12, flags -> 1.0))
                .hasSize(4);
        List<Trial> trials = Searches.run(
                new GaussianProcessSearch(space, repeating, 1),
                12,
                flags -> "c".equals(flags.get("c")) ? Double.NaN : 1.0);
        assertThat(trials).hasSize(12);
        assertThat(Searches.flags(trials.subList(0, 4))).doesNotHaveDuplicates();
        assertThat(Searches.flags(trials.subList(4, 12))).doesNotContain(FlagValues.of(Map.of("c", "c")));
    }

    @Test
    void aRegionWhereTrialsFailIsLeft() {
        Function<FlagValues, Double> objective = flags -> {
            double x = Searches.real(flags, "x");
            return x < -0.5 ? Double.NaN : Math.pow(x - 1, 2);
        };
        for (long seed = 1; seed <= 5; seed++) {
            List<Trial> trials =
                    Searches.run(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 25, objective);
            assertThat(objective(best(trials))).isLessThan(1e-3);
        }
    }

    @Test
    void aMinimumNextToAFailingRegionIsFound() {
        Function<FlagValues, Double> objective = flags -> {
            double x = Searches.real(flags, "x");
            return x < 0.4 ? Double.NaN : x;
        };
        for (long seed = 1; seed <= 5; seed++) {
            List<Trial> trials =
                    Searches.run(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 30, objective);
            assertThat(objective(best(trials))).isLessThan(0.45);
        }
    }

    @Test
    void aPointThatFailedByAccidentDoesNotHideTheMinimum() {
        for (long seed = 1; seed <= 5; seed++) {
            int[] calls = {0};
            Function<FlagValues, Double> objective = flags -> ++calls[0] % 4 == 0 ? Double.NaN : Problems.wave(flags);
            List<Trial> trials =
                    Searches.run(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, seed), 30, objective);
            assertThat(objective(best(trials))).isLessThan(-0.9);
        }
    }

    @Test
    void trialsThatRunTogetherAreApart() {
        GaussianProcessSearch search = new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1);
        List<Trial> trials = new ArrayList<>(Searches.run(search, 10, Problems::wave));
        for (int i = 0; i < 4; i++) {
            FlagValues flags = search.next(new SearchHistory(trials)).orElseThrow();
            double x = Searches.real(flags, "x");
            assertThat(trials).allSatisfy(trial -> assertThat(Searches.real(trial.flags(), "x"))
                    .isNotCloseTo(x, within(1e-4)));
            trials.add(new Trial(trials.size(), flags, new TrialOutcome.Running()));
        }
    }

    @Test
    void aSearchThatBeginsInParallelFillsTheSpace() {
        GaussianProcessSearch search = new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            trials.add(new Trial(i, search.next(new SearchHistory(trials)).orElseThrow(), new TrialOutcome.Running()));
        }
        assertThat(trials)
                .extracting(trial -> (int) Math.floor((Searches.real(trial.flags(), "x") + 2) * 2))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    /** Up to 50 trials hyperparameters are fitted to all, so that not even their sums depend on the order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTrialsDoesNotMatter(long seed) {
        List<Trial> trials =
                Searches.run(new RandomSearch(Problems.MIXED.space(), seed), 25, Problems.MIXED.objective());
        List<Integer> order = new ArrayList<>(IntStream.range(0, 25).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Trial> others = trials.stream()
                .map(trial -> new Trial(order.get(trial.number()), trial.flags(), trial.outcome()))
                .toList();
        assertThat(next(Problems.MIXED.space(), OptimizerOptions.DEFAULT, others))
                .isEqualTo(next(Problems.MIXED.space(), OptimizerOptions.DEFAULT, trials));
    }

    @Test
    void aLowConfidenceBoundLooksTheFartherTheGreaterKappaIs() {
        List<Trial> trials = Searches.history(
                        Stream.of(-2.0, -1.5, -1.0, -0.5, 0.0)
                                .map(x -> FlagValues.of(Map.of("x", x)))
                                .toList(),
                        flags -> Math.pow(Searches.real(flags, "x") + 1.2, 2))
                .trials();
        OptimizerOptions greedy = new OptimizerOptions(3, AcquisitionFunction.LCB, 0, 0, null);
        OptimizerOptions exploring = new OptimizerOptions(3, AcquisitionFunction.LCB, 1000, 0, null);
        assertThat(Searches.real(next(WAVE_SPACE, greedy, trials), "x")).isCloseTo(-1.2, within(0.1));
        assertThat(Searches.real(next(WAVE_SPACE, exploring, trials), "x")).isGreaterThan(1.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"EI", "PI"})
    void aGreatImprovementIsSoughtFartherAway(AcquisitionFunction function) {
        List<Trial> trials = Searches.run(new RandomSearch(WAVE_SPACE, 3), 6, Problems::wave);
        double nearest = nearest(next(WAVE_SPACE, new OptimizerOptions(3, function, 0, 0, null), trials), trials);
        double farther = nearest(next(WAVE_SPACE, new OptimizerOptions(3, function, 0, 3, null), trials), trials);
        assertThat(farther).isGreaterThan(nearest);
    }

    @Test
    void theHedgeTakesEachFunctionInTurn() {
        Set<FlagValues> proposals = new HashSet<>();
        for (int from = 0; from < 12; from++) {
            int first = from;
            List<Trial> trials = Searches.run(new RandomSearch(WAVE_SPACE, 3), 6, Problems::wave).stream()
                    .map(trial -> new Trial(trial.number() + first, trial.flags(), trial.outcome()))
                    .toList();
            FlagValues proposal =
                    next(WAVE_SPACE, new OptimizerOptions(3, AcquisitionFunction.GP_HEDGE, 1.96, 0.01, null), trials);
            proposals.add(FlagValues.of(Map.of("x", Math.rint(Searches.real(proposal, "x") * 50))));
        }
        assertThat(proposals).hasSizeBetween(2, 9);
    }

    @Test
    void muchKnownNoiseMakesTheSearchDistrustOneGoodValue() {
        List<Trial> trials = Searches.history(
                        IntStream.range(0, 9)
                                .mapToObj(i -> FlagValues.of(Map.of("x", i / 2.0 - 2)))
                                .toList(),
                        flags -> Searches.real(flags, "x") == 1 ? -1.0 : 0.1 * Searches.real(flags, "x"))
                .trials();
        OptimizerOptions exact = new OptimizerOptions(null, AcquisitionFunction.LCB, 0, 0, 1e-8);
        OptimizerOptions noisy = new OptimizerOptions(null, AcquisitionFunction.LCB, 0, 0, 4.0);
        assertThat(Searches.real(next(WAVE_SPACE, exact, trials), "x")).isBetween(0.6, 1.4);
        assertThat(Searches.real(next(WAVE_SPACE, noisy, trials), "x")).isNotCloseTo(1, within(1e-3));
    }

    @Test
    void oneEndedTrialAndManyRunningOnesAreNoModelYet() {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            FlagValues flags = new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1)
                    .next(new SearchHistory(trials))
                    .orElseThrow();
            trials.add(new Trial(i, flags, i == 2 ? new TrialOutcome.Finished(1) : new TrialOutcome.Running()));
        }
        SearchHistory history = new SearchHistory(trials);
        assertThat(new GaussianProcessSearch(WAVE_SPACE, OptimizerOptions.DEFAULT, 1).next(history))
                .isEqualTo(new InitialDesign(WAVE_SPACE, 1, false)
                        .next(6, new Observations(history, new Coordinates(WAVE_SPACE))));
    }

    /** Half of these trials would otherwise have a flag at one end of its range, and in ten dimensions nearly all. */
    @Test
    void theBorderOfTheSpaceIsNotSearchedForItsOwnSake() {
        SearchSpace space = cube(8);
        int onBorder = 0;
        for (long seed = 1; seed <= 3; seed++) {
            List<Trial> trials = Searches.run(
                    new GaussianProcessSearch(space, OptimizerOptions.DEFAULT, seed),
                    40,
                    GaussianProcessSearchTest::unevenBowl);
            onBorder += (int) trials.stream()
                    .skip(9)
                    .filter(GaussianProcessSearchTest::isOnBorder)
                    .count();
            assertThat(objective(best(trials))).isLessThan(0.1);
        }
        assertThat(onBorder).isLessThan(3 * 31 * 3 / 10);
    }

    @Test
    void aMinimumInACornerIsFound() {
        for (long seed = 1; seed <= 3; seed++) {
            List<Trial> trials = Searches.run(
                    new GaussianProcessSearch(cube(5), OptimizerOptions.DEFAULT, seed), 25, flags -> coordinates(flags)
                            .sum());
            assertThat(objective(best(trials))).isEqualTo(0);
        }
    }

    private static SearchSpace cube(int dimensions) {
        Map<String, Domain> domains = new TreeMap<>();
        IntStream.range(0, dimensions).forEach(i -> domains.put("x" + i, new UniformRange(0, 1, null, "[0.0:1.0]")));
        return Searches.space(domains);
    }

    private static DoubleStream coordinates(FlagValues flags) {
        return flags.values().values().stream().mapToDouble(value -> (double) value);
    }

    /** Is the steeper in a dimension, the higher its number; the minimum 0 is at 0.3 and 0.65 in turn. */
    private static double unevenBowl(FlagValues flags) {
        double[] x = coordinates(flags).toArray();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * Math.pow(x[i] - (i % 2 == 0 ? 0.3 : 0.65), 2);
        }
        return sum;
    }

    private static boolean isOnBorder(Trial trial) {
        return coordinates(trial.flags()).anyMatch(x -> x < 1e-3 || x > 1 - 1e-3);
    }

    /** The value at which a trial is stopped is worse than its last one would have been. */
    @Test
    void anEarlyValueOfAPrunedTrialDoesNotHideTheMinimum() {
        List<Trial> trials = new ArrayList<>(Searches.history(
                        IntStream.range(0, 9)
                                .filter(i -> i != 4)
                                .mapToObj(i -> FlagValues.of(Map.of("x", i / 4.0 - 1)))
                                .toList(),
                        flags -> Math.pow(Searches.real(flags, "x") - 0.1, 2))
                .trials());
        FlagValues middle = FlagValues.of(Map.of("x", 0.0));

        trials.add(new Trial(8, middle, new TrialOutcome.Pruned(1)));
        assertThat(median(trials, middle)).isBetween(0.0, 0.05);

        trials.set(8, new Trial(8, middle, new TrialOutcome.Pruned(1, 0.3)));
        assertThat(median(trials, middle)).isCloseTo(0.3, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 1e6, 1e300})
    void aPrunedTrialThatDivergesDoesNotBendTheModel(double bound) {
        SearchSpace square = cube(2);
        List<Trial> trials =
                new ArrayList<>(Searches.run(new RandomSearch(square, 1), 14, GaussianProcessSearchTest::unevenBowl));
        FlagValues corner = FlagValues.of(Map.of("x0", 0.9, "x1", 0.9));
        trials.add(new Trial(14, corner, new TrialOutcome.Pruned(bound, bound)));

        GpPredictor predictor = GpPredictor.of(square, OptimizerOptions.DEFAULT, new SearchHistory(trials), 100)
                .orElseThrow();
        FlagValues middle = FlagValues.of(Map.of("x0", 0.6, "x1", 0.6));
        assertThat(predictor.median(middle)).isCloseTo(unevenBowl(middle), within(0.05));
    }

    /** One proposal would otherwise take a minute. */
    @Test
    void thousandsOfPrunedTrialsAreNotAllUsed() {
        List<Trial> trials =
                Searches.run(new RandomSearch(cube(2), 1), 1500, GaussianProcessSearchTest::unevenBowl).stream()
                        .map(trial -> trial.number() % 50 == 0
                                ? trial
                                : new Trial(
                                        trial.number(),
                                        trial.flags(),
                                        new TrialOutcome.Pruned(9, objective(trial) - 0.01)))
                        .toList();

        assertThat(unevenBowl(next(cube(2), OptimizerOptions.DEFAULT, trials))).isLessThan(0.05);
    }

    private static double median(List<Trial> trials, FlagValues flags) {
        return GpPredictor.of(WAVE_SPACE, OptimizerOptions.DEFAULT, new SearchHistory(trials), 100)
                .orElseThrow()
                .median(flags);
    }

    private static double nearest(FlagValues proposal, List<Trial> trials) {
        return trials.stream()
                .mapToDouble(trial -> Math.abs(Searches.real(trial.flags(), "x") - Searches.real(proposal, "x")))
                .min()
                .orElseThrow();
    }

    private static FlagValues next(SearchSpace space, OptimizerOptions options, List<Trial> trials) {
        return new GaussianProcessSearch(space, options, 1)
                .next(new SearchHistory(trials))
                .orElseThrow();
    }

    private static Trial best(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.outcome() instanceof TrialOutcome.Finished)
                .min(Comparator.comparingDouble(GaussianProcessSearchTest::objective))
                .orElseThrow();
    }

    private static double objective(Trial trial) {
        return ((TrialOutcome.Finished) trial.outcome()).objective();
    }
}
