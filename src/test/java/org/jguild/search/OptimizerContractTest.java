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
import org.junit.jupiter.params.provider.EnumSource;

/** What every optimizer promises and {@link OptimizerProperties} does not tell. */
class OptimizerContractTest {

    private static final int TRIALS = 14;

    @ParameterizedTest
    @EnumSource
    void everyProposalHasEveryFlagWithAValueOfItsDomain(OptimizerKind kind) {
        SearchSpace space = Searches.everyKind();
        for (long seed : new long[] {0, 1, -5}) {
            List<Trial> trials = search(kind, space, seed);
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
    @EnumSource
    void theSameSeedAndHistoryGiveTheSameProposal(OptimizerKind kind) {
        List<Trial> trials = search(kind, Searches.everyKind(), 7);
        assertThat(search(kind, Searches.everyKind(), 7)).isEqualTo(trials);
    }

    @ParameterizedTest
    @EnumSource
    void aFreshOptimizerContinuesAsTheFirstWouldHave(OptimizerKind kind) {
        SearchSpace space = Searches.everyKind();
        List<Trial> whole = search(kind, space, 3);
        for (int cut = 0; cut < whole.size(); cut += 3) {
            List<Trial> begun = whole.subList(0, cut);
            Optimizer fresh = Optimizers.create(kind, space, 3);
            assertThat(Searches.resume(fresh, begun, whole.size(), Searches::bowl))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "GRID", mode = EnumSource.Mode.EXCLUDE)
    void anotherSeedGivesOtherProposals(OptimizerKind kind) {
        SearchSpace space = Searches.everyKind();
        assertThat(search(kind, space, 1)).isNotEqualTo(search(kind, space, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aFailedPointIsNotProposedAgain(OptimizerKind kind) {
        SearchSpace space = Searches.space(
                Map.of("c", new Choices(List.of("a", "b", "c")), "i", new IntegerRange(1, 4, null, "[1:4]")));
        for (long seed = 1; seed <= 10; seed++) {
            Optimizer optimizer = Optimizers.create(kind, space, seed);
            List<Trial> trials = Searches.run(optimizer, 40, flags -> "b".equals(flags.get("c")) ? Double.NaN : 1.0);
            List<FlagValues> failed = trials.stream()
                    .filter(trial -> trial.outcome() instanceof TrialOutcome.Failed)
                    .map(Trial::flags)
                    .toList();
            assertThat(failed).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenEveryPointFailedNothingIsLeft(OptimizerKind kind) {
        Optimizer optimizer = Optimizers.create(kind, Searches.list("a", "b", "c"), 1);
        assertThat(Searches.run(optimizer, 10, flags -> Double.NaN)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aPointThatFailedAsALongIsKnownAsADouble(OptimizerKind kind) {
        Optimizer optimizer = Optimizers.create(kind, Searches.list(1L, 2L), 1);
        Trial failed = new Trial(0, FlagValues.of(Map.of("c", 1.0)), new TrialOutcome.Failed());
        for (int i = 1; i <= 10; i++) {
            Trial also = new Trial(i, FlagValues.of(Map.of("c", 1.0)), new TrialOutcome.Failed());
            assertThat(optimizer.next(new SearchHistory(List.of(failed, also))).orElseThrow())
                    .isEqualTo(FlagValues.of(Map.of("c", 2L)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSpaceOfOneValueIsSearched(OptimizerKind kind) {
        Optimizer optimizer = Optimizers.create(kind, Searches.list("only"), 1);
        assertThat(Searches.run(optimizer, 3, flags -> 1.0))
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(trial.flags().get("c")).isEqualTo("only"));
    }

    @ParameterizedTest
    @EnumSource
    void aConstantObjectiveIsSearchedOn(OptimizerKind kind) {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = Searches.run(Optimizers.create(kind, space, 4), TRIALS, flags -> 5.0);
        assertThat(trials).hasSizeBetween(4, TRIALS).allSatisfy(trial -> assertInside(space, trial.flags()));
    }

    @ParameterizedTest
    @EnumSource
    void trialsOutsideTheSpaceAreLivedWith(OptimizerKind kind) {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(0, FlagValues.of(Map.of("u", 17.5, "c", "unknown")), new TrialOutcome.Finished(-1)));
        trials.add(new Trial(1, FlagValues.of(Map.of("u", "text", "i", 2.5)), new TrialOutcome.Failed()));
        trials.add(new Trial(2, FlagValues.NONE, new TrialOutcome.Running()));
        assertThat(Searches.resume(Optimizers.create(kind, space, 1), trials, TRIALS, Searches::bowl))
                .hasSizeGreaterThan(3)
                .filteredOn(trial -> trial.number() > 2)
                .allSatisfy(trial -> assertInside(space, trial.flags()));
    }

    @ParameterizedTest
    @EnumSource
    void whereTheFirstTrialMayStartIsHonoured(OptimizerKind kind) {
        SearchSpace space = Searches.space(Map.of(
                "x", new UniformRange(-2, 2, 0.125, "[-2.0:2.0:0.125]"),
                "y", new UniformRange(0, 1, null, "[0.0:1.0]")));
        List<Trial> trials = Searches.run(Optimizers.create(kind, space, 1), 3, flags -> Searches.real(flags, "y"));
        if (kind != OptimizerKind.GRID) {
            assertThat(trials.get(0).flags().get("x")).isEqualTo(0.125);
            assertThat(trials.get(1).flags().get("x")).isNotEqualTo(0.125);
        }
    }

    @ParameterizedTest
    @EnumSource
    void trialsThatRunAreNotAllAlike(OptimizerKind kind) {
        SearchSpace space = Searches.everyKind();
        Optimizer optimizer = Optimizers.create(kind, space, 1);
        List<Trial> trials =
                new ArrayList<>(search(kind, space, 1).stream().limit(8).toList());
        for (int i = 0; i < 5; i++) {
            optimizer
                    .next(new SearchHistory(trials))
                    .ifPresent(flags -> trials.add(new Trial(trials.size(), flags, new TrialOutcome.Running())));
        }
        assertThat(Searches.flags(trials)).doesNotHaveDuplicates();
    }

    private static List<Trial> search(OptimizerKind kind, SearchSpace space, long seed) {
        return Searches.run(Optimizers.create(kind, space, seed), TRIALS, Searches::bowl);
    }
}
