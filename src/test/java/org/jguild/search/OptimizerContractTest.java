package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jguild.flag.Choices;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every optimizer promises and {@link OptimizerProperties} does not tell. */
class OptimizerContractTest {

    private static final int TRIALS = 14;

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void everyProposalHasEveryFlagWithAValueOfItsDomain(String name) {
        SearchSpace space = Searches.everyKind();
        for (long seed : new long[] {0, 1, -5}) {
            List<Trial> trials = search(name, space, seed);
            assertThat(trials).isNotEmpty().allSatisfy(trial -> assertInside(space, trial.flags()));
        }
    }

    private static void assertInside(SearchSpace space, FlagValues flags) {
        assertThat(flags.values().keySet()).isEqualTo(space.domains().keySet());
        space.domains()
                .forEach((name, domain) ->
                        assertThat(domain.contains(flags.get(name))).as(name).isTrue());
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void theSameSeedAndHistoryGiveTheSameProposal(String name) {
        List<Trial> trials = search(name, Searches.everyKind(), 7);
        assertThat(search(name, Searches.everyKind(), 7)).isEqualTo(trials);
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void aFreshOptimizerContinuesAsTheFirstWouldHave(String name) {
        SearchSpace space = Searches.everyKind();
        List<Trial> whole = search(name, space, 3);
        for (int cut = 0; cut < whole.size(); cut += 3) {
            List<Trial> begun = whole.subList(0, cut);
            Optimizer fresh = Optimizers.create(name, space, 3);
            assertThat(Searches.resume(fresh, begun, whole.size(), Searches::bowl))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#searching")
    void anotherSeedGivesOtherProposals(String name) {
        SearchSpace space = Searches.everyKind();
        assertThat(search(name, space, 1)).isNotEqualTo(search(name, space, 2));
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void aFailedPointIsNotProposedAgain(String name) {
        SearchSpace space = Searches.space(
                Map.of("c", new Choices(List.of("a", "b", "c")), "i", new IntegerRange(1, 4, null, "[1:4]")));
        for (long seed = 1; seed <= 10; seed++) {
            Optimizer optimizer = Optimizers.create(name, space, seed);
            List<Trial> trials = Searches.run(optimizer, 40, flags -> "b".equals(flags.get("c")) ? Double.NaN : 1.0);
            List<FlagValues> failed = trials.stream()
                    .filter(trial -> trial.outcome() instanceof TrialOutcome.Failed)
                    .map(Trial::flags)
                    .toList();
            assertThat(failed).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void whenEveryPointFailedNothingIsLeft(String name) {
        Optimizer optimizer = Optimizers.create(name, Searches.list("a", "b", "c"), 1);
        assertThat(Searches.run(optimizer, 10, flags -> Double.NaN)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void aPointThatFailedAsALongIsKnownAsADouble(String name) {
        Optimizer optimizer = Optimizers.create(name, Searches.list(1L, 2L), 1);
        Trial failed = new Trial(0, FlagValues.of(Map.of("c", 1.0)), new TrialOutcome.Failed());
        for (int i = 1; i <= 10; i++) {
            Trial also = new Trial(i, FlagValues.of(Map.of("c", 1.0)), new TrialOutcome.Failed());
            assertThat(optimizer.next(new SearchHistory(List.of(failed, also))).orElseThrow())
                    .isEqualTo(FlagValues.of(Map.of("c", 2L)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void aSpaceOfOneValueIsSearched(String name) {
        Optimizer optimizer = Optimizers.create(name, Searches.list("only"), 1);
        assertThat(Searches.run(optimizer, 3, flags -> 1.0))
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(trial.flags().get("c")).isEqualTo("only"));
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void aConstantObjectiveIsSearchedOn(String name) {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = Searches.run(Optimizers.create(name, space, 4), TRIALS, flags -> 5.0);
        assertThat(trials).hasSizeBetween(4, TRIALS).allSatisfy(trial -> assertInside(space, trial.flags()));
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void trialsOutsideTheSpaceAreLivedWith(String name) {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(0, FlagValues.of(Map.of("u", 17.5, "c", "unknown")), new TrialOutcome.Finished(-1)));
        trials.add(new Trial(1, FlagValues.of(Map.of("u", "text", "i", 2.5)), new TrialOutcome.Failed()));
        trials.add(new Trial(2, FlagValues.NONE, new TrialOutcome.Running()));
        assertThat(Searches.resume(Optimizers.create(name, space, 1), trials, TRIALS, Searches::bowl))
                .hasSizeGreaterThan(3)
                .filteredOn(trial -> trial.number() > 2)
                .allSatisfy(trial -> assertInside(space, trial.flags()));
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void whereTheFirstTrialMayStartIsHonoured(String name) {
        SearchSpace space = Searches.space(Map.of(
                "x", new UniformRange(-2, 2, 0.125, "[-2.0:2.0:0.125]"),
                "y", new UniformRange(0, 1, null, "[0.0:1.0]")));
        List<Trial> trials = Searches.run(Optimizers.create(name, space, 1), 3, flags -> Searches.real(flags, "y"));
        if (!name.equals("+")) {
            assertThat(trials.get(0).flags().get("x")).isEqualTo(0.125);
            assertThat(trials.get(1).flags().get("x")).isNotEqualTo(0.125);
        }
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#optimizers")
    void trialsThatRunAreNotAllAlike(String name) {
        SearchSpace space = Searches.everyKind();
        Optimizer optimizer = Optimizers.create(name, space, 1);
        List<Trial> trials =
                new ArrayList<>(search(name, space, 1).stream().limit(8).toList());
        for (int i = 0; i < 5; i++) {
            optimizer
                    .next(new SearchHistory(trials))
                    .ifPresent(flags -> trials.add(new Trial(trials.size(), flags, new TrialOutcome.Running())));
        }
        assertThat(Searches.flags(trials)).doesNotHaveDuplicates();
    }

    private static List<Trial> search(String name, SearchSpace space, long seed) {
        return Searches.run(Optimizers.create(name, space, seed), TRIALS, Searches::bowl);
    }
}
