package org.jguild.search.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jguild.flag.Choices;
import org.jguild.flag.FlagValues;
import org.jguild.flag.IntegerRange;
import org.jguild.flag.SearchSpace;
import org.jguild.search.ChosenOptimizer;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.Optimizers;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;

/**
 * What JGuild expects of every optimizer. A test class that implements this with one method, which returns the provider, has
 * these tests; they need JUnit 5 alone.
 */
public interface OptimizerContract {

    /** How many trials a search of these tests has. */
    int TRIALS = 14;

    /**
     * Returns what is tested.
     *
     * @return a new provider
     */
    OptimizerProvider provider();

    private Optimizer optimizer(SearchSpace space, long seed) {
        return ChosenOptimizer.of(provider()).create(space, seed);
    }

    private List<Trial> search(SearchSpace space, long seed, Function<FlagValues, Double> objective) {
        return Searches.run(optimizer(space, seed), TRIALS, objective);
    }

    /** Its name is found where users look for it. */
    @Test
    default void theProviderIsFoundByItsNames() {
        assertFalse(provider().description().isBlank(), "the description is blank");
        if (provider().isInstalled()) {
            List<String> names = new ArrayList<>(provider().aliases());
            names.add(provider().name());
            names.forEach(name ->
                    assertSame(provider().getClass(), Optimizers.named(name).getClass(), name));
        }
    }

    /** All flags have a value, each inside its range or list. */
    @Test
    default void everyProposalHasEveryFlagWithAValueOfItsDomain() {
        SearchSpace space = Searches.everyKind();
        for (long seed : new long[] {0, 1, -5}) {
            List<Trial> trials = search(space, seed, Searches::bowl);
            assertFalse(trials.isEmpty(), "nothing was proposed");
            trials.forEach(trial -> assertInside(space, trial.flags()));
        }
    }

    private static void assertInside(SearchSpace space, FlagValues flags) {
        assertEquals(space.domains().keySet(), flags.values().keySet());
        space.domains()
                .forEach((name, domain) ->
                        assertTrue(domain.contains(flags.get(name)), name + "=" + flags.get(name) + " is outside"));
    }

    /** Equal seeds and results give equal searches. */
    @Test
    default void theSameSeedAndHistoryGiveTheSameProposal() {
        SearchSpace space = Searches.everyKind();
        assertEquals(search(space, 7, Searches::bowl), search(space, 7, Searches::bowl));
    }

    /** A restart makes the optimizer anew, with the trials so far as its history. */
    @Test
    default void aFreshOptimizerContinuesAsTheFirstWouldHave() {
        SearchSpace space = Searches.everyKind();
        List<Trial> whole = search(space, 3, Searches::bowl);
        for (int cut = 0; cut < whole.size(); cut += 3) {
            List<Trial> begun = whole.subList(0, cut);
            assertEquals(whole, Searches.resume(optimizer(space, 3), begun, whole.size(), Searches::bowl));
        }
    }

    /** What it was asked before, when other trials had finished, has no influence. */
    @Test
    default void whatWasAskedBeforeDoesNotMatter() {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = search(space, 5, Searches::bowl);
        trials = trials.subList(0, trials.size() / 2);
        Optimizer warm = optimizer(space, 5);
        for (int running = 0; running < trials.size(); running++) {
            warm.next(new SearchHistory(withLastRunning(trials, running)));
        }
        warm.next(SearchHistory.EMPTY);
        SearchHistory history = new SearchHistory(trials);
        assertEquals(optimizer(space, 5).next(history), warm.next(history));
        assertEquals(optimizer(space, 5).next(history), warm.next(history));
    }

    private static List<Trial> withLastRunning(List<Trial> trials, int count) {
        List<Trial> changed = new ArrayList<>(trials);
        for (int i = trials.size() - count; i < trials.size(); i++) {
            changed.set(i, new Trial(i, trials.get(i).flags(), new TrialOutcome.Running()));
        }
        return changed;
    }

    /** Trials that run at once may finish in any order. */
    @Test
    default void theOrderInWhichTrialsFinishDoesNotMatter() {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = search(space, 2, Searches::bowl);
        List<Trial> shuffled = new ArrayList<>(trials);
        Collections.shuffle(shuffled, new Random(2));
        assertEquals(
                optimizer(space, 2).next(new SearchHistory(trials)),
                optimizer(space, 2).next(new SearchHistory(shuffled)));
    }

    /** A point that failed would fail again. */
    @Test
    default void aFailedPointIsNotProposedAgain() {
        SearchSpace space = Searches.space(
                Map.of("c", new Choices(List.of("a", "b", "c")), "i", new IntegerRange(1, 4, null, "[1:4]")));
        for (long seed = 1; seed <= 10; seed++) {
            List<Trial> trials =
                    Searches.run(optimizer(space, seed), 40, flags -> "b".equals(flags.get("c")) ? Double.NaN : 1.0);
            List<FlagValues> failed = trials.stream()
                    .filter(trial -> trial.outcome() instanceof TrialOutcome.Failed)
                    .map(Trial::flags)
                    .toList();
            assertEquals(failed.size(), new HashSet<>(failed).size(), "failed more than once: " + failed);
        }
    }

    /** A search ends when nothing is left to try. */
    @Test
    default void whenEveryPointFailedNothingIsLeft() {
        assertEquals(
                3,
                Searches.run(optimizer(Searches.list("a", "b", "c"), 1), 10, flags -> Double.NaN)
                        .size());
    }

    /** Values that were stored and read again may be of another type. */
    @Test
    default void aPointThatFailedAsALongIsKnownAsADouble() {
        Optimizer optimizer = optimizer(Searches.list(1L, 2L), 1);
        Trial failed = new Trial(0, FlagValues.of(Map.of("c", 1.0)), new TrialOutcome.Failed());
        for (int i = 1; i <= 10; i++) {
            Trial also = new Trial(i, FlagValues.of(Map.of("c", 1.0)), new TrialOutcome.Failed());
            assertEquals(
                    FlagValues.of(Map.of("c", 2L)),
                    optimizer.next(new SearchHistory(List.of(failed, also))).orElseThrow());
        }
    }

    /** One point is a space too. */
    @Test
    default void aSpaceOfOneValueIsSearched() {
        List<Trial> trials = Searches.run(optimizer(Searches.list("only"), 1), 3, flags -> 1.0);
        assertFalse(trials.isEmpty(), "nothing was proposed");
        trials.forEach(trial -> assertEquals("only", trial.flags().get("c")));
    }

    /** A list without values leaves nothing to try. */
    @Test
    default void anEmptySpaceHasNothingToTry() {
        assertTrue(optimizer(Searches.list(), 1).next(SearchHistory.EMPTY).isEmpty(), "there is nothing to propose");
    }

    /** Equal results are no reason to stop. */
    @Test
    default void aConstantObjectiveIsSearched() {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = search(space, 4, flags -> 5.0);
        assertTrue(trials.size() >= 4, "the search stopped after " + trials.size() + " trials");
        trials.forEach(trial -> assertInside(space, trial.flags()));
    }

    /** Objectives may be of any size. */
    @Test
    default void anyFiniteObjectiveIsAccepted() {
        SearchSpace space = Searches.everyKind();
        double[] values = {0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1, 1e-300, 1e300};
        int[] count = {0};
        List<Trial> trials = search(space, 6, flags -> values[count[0]++ % values.length]);
        assertFalse(trials.isEmpty(), "nothing was proposed");
        trials.forEach(trial -> assertInside(space, trial.flags()));
    }

    /** Earlier runs, and trials made before a restart changed the space, may lie outside it or lack a flag. */
    @Test
    default void trialsOutsideTheSpaceAreAccepted() {
        SearchSpace space = Searches.everyKind();
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(-1, FlagValues.of(Map.of("u", 0.5)), new TrialOutcome.Finished(-2)));
        trials.add(new Trial(0, FlagValues.of(Map.of("u", 17.5, "c", "unknown")), new TrialOutcome.Finished(-1)));
        trials.add(new Trial(1, FlagValues.of(Map.of("u", "text", "i", 2.5)), new TrialOutcome.Failed()));
        trials.add(new Trial(2, FlagValues.NONE, new TrialOutcome.Running()));
        List<FlagValues> proposed = new ArrayList<>();
        Optimizer optimizer = optimizer(space, 1);
        for (int number = 3; number < TRIALS; number++) {
            Optional<FlagValues> flags = optimizer.next(new SearchHistory(trials));
            if (flags.isPresent()) {
                proposed.add(flags.get());
                trials.add(new Trial(number, flags.get(), new TrialOutcome.Finished(Searches.bowl(flags.get()))));
            }
        }
        assertFalse(proposed.isEmpty(), "nothing was proposed");
        proposed.forEach(flags -> assertInside(space, flags));
    }

    /** Of trials that run at once, each tells something new. */
    @Test
    default void trialsThatRunAreNotAllAlike() {
        SearchSpace space = Searches.everyKind();
        Optimizer optimizer = optimizer(space, 1);
        List<Trial> trials = new ArrayList<>(
                search(space, 1, Searches::bowl).stream().limit(8).toList());
        for (int i = 0; i < 5; i++) {
            optimizer
                    .next(new SearchHistory(trials))
                    .ifPresent(flags -> trials.add(new Trial(trials.size(), flags, new TrialOutcome.Running())));
        }
        assertEquals(trials.size(), new HashSet<>(Searches.flags(trials)).size(), "proposed twice: " + trials);
    }
}
