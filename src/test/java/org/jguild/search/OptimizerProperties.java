package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.sampling.FiniteSpace;

/** What every optimizer promises, whatever the space and the history. */
class OptimizerProperties {

    private static final String SEED = "20260101";

    @Provide
    Arbitrary<SearchSpace> spaces() {
        return RandomSpaces.spaces();
    }

    @Provide
    Arbitrary<String> optimizers() {
        return Arbitraries.of(Searches.optimizers());
    }

    /** Those that never try a point again while there are others. */
    @Provide
    Arbitrary<String> thorough() {
        return Arbitraries.of(Searches.optimizers())
                .filter(optimizer -> !optimizer.equals("+") && !optimizer.equals("random"));
    }

    @Provide
    Arbitrary<String> blindToOrder() {
        return Arbitraries.of("gp", "forest", "gbrt", "tpe");
    }

    private static Optional<FlagValues> next(String optimizer, SearchSpace space, List<Trial> trials) {
        return Optimizers.create(optimizer, space, 1).next(new SearchHistory(trials));
    }

    private static void assertInside(SearchSpace space, FlagValues flags) {
        assertThat(flags.values().keySet()).isEqualTo(space.domains().keySet());
        space.domains()
                .forEach((name, domain) ->
                        assertThat(domain.contains(flags.get(name))).as(name).isTrue());
    }

    @Property(tries = 80, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void proposalsAreInsideTheSpace(
            @ForAll("optimizers") String optimizer,
            @ForAll("spaces") SearchSpace space,
            @ForAll @IntRange(max = 40) int count,
            @ForAll long seed) {
        next(optimizer, space, RandomSpaces.history(space, count, seed)).ifPresent(flags -> assertInside(space, flags));
    }

    @Property(tries = 40, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noPointIsRepeatedUnlessTheSpaceIsExhausted(
            @ForAll("thorough") String optimizer, @ForAll("spaces") SearchSpace space, @ForAll long seed) {
        int trials = Math.min(25, FiniteSpace.size(space, 25).orElse(25));
        List<Trial> done = Searches.run(Optimizers.create(optimizer, space, seed), trials, flags -> {
            double value = RandomSpaces.smooth(space, flags, seed);
            return value > 2 ? Double.NaN : value;
        });
        assertThat(Searches.flags(done)).hasSize(trials).doesNotHaveDuplicates();
    }

    @Property(tries = 40, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichTrialsFinishDoesNotMatter(
            @ForAll("optimizers") String optimizer,
            @ForAll("spaces") SearchSpace space,
            @ForAll @IntRange(min = 2, max = 40) int count,
            @ForAll long seed) {
        List<Trial> trials = RandomSpaces.history(space, count, seed);
        List<Trial> shuffled = new ArrayList<>(trials);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(next(optimizer, space, shuffled)).isEqualTo(next(optimizer, space, trials));
    }

    /** What an optimizer keeps of earlier calls, when other trials had ended, has no influence. */
    @Property(tries = 30, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatWasAskedBeforeDoesNotMatter(
            @ForAll("optimizers") String optimizer,
            @ForAll("spaces") SearchSpace space,
            @ForAll @IntRange(min = 5, max = 40) int count,
            @ForAll long seed) {
        List<Trial> trials = RandomSpaces.history(space, count, seed);
        Optimizer warm = Optimizers.create(optimizer, space, 1);
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            warm.next(new SearchHistory(trials.stream()
                    .map(trial -> random.nextBoolean()
                            ? trial
                            : new Trial(trial.number(), trial.flags(), new TrialOutcome.Running()))
                    .toList()));
        }
        assertThat(warm.next(new SearchHistory(trials))).isEqualTo(next(optimizer, space, trials));
    }

    @Property(tries = 40, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void scalingTheObjectiveByAPowerOfTwoChangesNothing(
            @ForAll("optimizers") String optimizer,
            @ForAll("spaces") SearchSpace space,
            @ForAll @IntRange(min = 3, max = 40) int count,
            @ForAll @IntRange(min = -300, max = 300) int power,
            @ForAll long seed) {
        List<Trial> trials = RandomSpaces.history(space, count, seed);
        assertThat(next(optimizer, space, valued(trials, value -> Math.scalb(value, power))))
                .isEqualTo(next(optimizer, space, trials));
    }

    private static List<Trial> valued(List<Trial> trials, DoubleUnaryOperator change) {
        return trials.stream()
                .map(trial -> trial.outcome() instanceof TrialOutcome.Finished ended
                        ? new Trial(
                                trial.number(),
                                trial.flags(),
                                new TrialOutcome.Finished(change.applyAsDouble(ended.objective())))
                        : trial)
                .toList();
    }

    /** For a Gaussian process it holds up to 50 trials: from there on the first ones determine the fit. */
    @Property(tries = 30, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whichTrialCameFirstDoesNotMatter(
            @ForAll("blindToOrder") String optimizer,
            @ForAll("spaces") SearchSpace space,
            @ForAll @IntRange(min = 8, max = 40) int count,
            @ForAll long seed) {
        List<Trial> trials = RandomSpaces.history(space, count, seed);
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        List<Trial> renumbered = trials.stream()
                .map(trial -> new Trial(numbers.get(trial.number()), trial.flags(), trial.outcome()))
                .toList();
        assertThat(next(optimizer, space, renumbered)).isEqualTo(next(optimizer, space, trials));
    }

    @Property(tries = 60, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyFiniteObjectivesAreLivedWith(
            @ForAll("optimizers") String optimizer,
            @ForAll("spaces") SearchSpace space,
            @ForAll @IntRange(min = 3, max = 30) int count,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] odd = {0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1, 1e-300, 1e300};
        List<Trial> trials = valued(
                RandomSpaces.history(space, count, seed),
                value -> random.nextBoolean() ? value : odd[random.nextInt(odd.length)]);
        next(optimizer, space, trials).ifPresent(flags -> assertInside(space, flags));
    }

    @Property(tries = 12, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aThousandTrialsOfOnePointAreLivedWith(
            @ForAll("optimizers") String optimizer, @ForAll("spaces") SearchSpace space, @ForAll long seed) {
        FlagValues point = RandomSpaces.history(space, 1, seed).get(0).flags();
        List<Trial> trials = IntStream.range(0, 1000)
                .mapToObj(i -> new Trial(i, point, new TrialOutcome.Finished(seed % 7)))
                .toList();
        Optional<FlagValues> proposal = next(optimizer, space, trials);
        proposal.ifPresent(flags -> assertInside(space, flags));
        boolean others = FiniteSpace.size(space, 1).isEmpty();
        if (others && !optimizer.equals("+") && !optimizer.equals("random")) {
            assertThat(proposal).isPresent().isNotEqualTo(Optional.of(point));
        }
    }

    @Property(tries = 40, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theLastPointLeftIsFoundAndThenNothing(
            @ForAll("optimizers") String optimizer,
            @ForAll @IntRange(min = 2, max = 6) int first,
            @ForAll @IntRange(min = 1, max = 6) int second,
            @ForAll long seed) {
        SearchSpace space = Searches.space(Map.of(
                "a", new Choices(IntStream.range(0, first).boxed().toList()),
                "b",
                        new Choices(IntStream.range(0, second)
                                .mapToObj(i -> "b" + i)
                                .toList())));
        List<FlagValues> points = new ArrayList<>(FiniteSpace.points(space));
        Collections.shuffle(points, new Random(seed));
        List<Trial> trials = new ArrayList<>();
        points.forEach(point -> trials.add(new Trial(trials.size(), point, new TrialOutcome.Failed())));
        Trial last = trials.remove(trials.size() - 1);
        assertThat(next(optimizer, space, trials)).contains(last.flags());
        trials.add(last);
        assertThat(next(optimizer, space, trials)).isEmpty();
    }

    @Property(tries = 10, seed = SEED)
    void anEmptySpaceHasNothingToTry(@ForAll("optimizers") String optimizer, @ForAll("spaces") SearchSpace space) {
        Map<String, Domain> domains = new TreeMap<>(space.domains());
        domains.put("none", new Choices(List.of()));
        assertThat(next(optimizer, Searches.space(domains), List.of())).isEmpty();
    }

    @Example
    void aHundredFlagsAreSearched() {
        SearchSpace space = Searches.space(IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(i -> "x" + i, i -> new UniformRange(0, 1, null, "[0.0:1.0]"))));
        List<Trial> trials = RandomSpaces.history(space, 110, 1);
        for (String optimizer : Searches.optimizers()) {
            next(optimizer, space, trials).ifPresent(flags -> assertInside(space, flags));
        }
    }

    @Example
    void fiveThousandTrialsAreTakenIn() {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = RandomSpaces.history(space, 5000, 1);
        for (String optimizer : Searches.optimizers()) {
            next(optimizer, space, trials).ifPresent(flags -> assertInside(space, flags));
        }
    }
}
