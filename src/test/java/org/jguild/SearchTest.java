package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.flag.Params;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static double bowl(Search.Trial trial) {
        double x = trial.params().real("x");
        return (x - 0.5) * (x - 0.5);
    }

    private static Search finished(SearchPlan plan) {
        Search search = plan.start();
        for (Optional<Search.Trial> trial = search.ask(); trial.isPresent(); trial = search.ask()) {
            search.tell(trial.get(), bowl(trial.get()));
        }
        return search;
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "gp", "tpe", "forest", "gbrt"})
    void comesNearTheMinimum(String optimizer) {
        Search search = finished(
                Search.over("x=[-2.0:2.0]").optimizer(optimizer).seed(1).maxTrials(25));
        assertThat(search.history().trials()).hasSize(25);
        assertThat(search.best().orElseThrow().params().real("x")).isCloseTo(0.5, within(0.1));
    }

    @Test
    void maximizesTheNamedScalar() {
        Search search =
                Search.over("n=[1,2,3]").maximize("score").optimizer("+").start();
        for (int i = 0; i < 3; i++) {
            Search.Trial trial = search.ask().orElseThrow();
            search.tell(trial, Map.of("score", trial.params().integer("n"), "loss", 0));
        }
        assertThat(search.best()).contains(new Search.Best(new Params(FlagValues.of(Map.of("n", 3L))), 3));
        assertThat(search.ask()).isEmpty();
    }

    @Test
    void anOptionThatTheOptimizerLacksIsRefused() {
        OptimizerOptions options = new OptimizerOptions(4, AcquisitionFunction.EI, 1.96, 0, null);
        SearchPlan plan = Search.over("x=[0.0:1.0]").options(options);
        assertThatThrownBy(() -> plan.optimizer("random").start())
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("'random' has no setting 'random-starts'");
        assertThat(plan.optimizer("gp").start().ask()).isPresent();
        assertThat(plan.start().ask()).isPresent();
    }

    @Test
    void theOrderOfResultsDoesNotMatter() {
        SearchPlan plan = Search.over("x=[-2.0:2.0]").optimizer("gp").seed(3);
        List<Search.Trial> next = IntStream.of(0, 1)
                .mapToObj(first -> {
                    Search search = plan.start();
                    List<Search.Trial> asked = IntStream.range(0, 6)
                            .mapToObj(i -> search.ask().orElseThrow())
                            .toList();
                    for (int i = 0; i < 6; i++) {
                        Search.Trial trial = asked.get(first == 0 ? i : 5 - i);
                        search.tell(trial, bowl(trial));
                    }
                    return search.ask().orElseThrow();
                })
                .toList();
        assertThat(next.get(0)).isEqualTo(next.get(1));
    }

    @Test
    void failedAndPrunedTrialsAreNotTheBest() {
        Search search = Search.over("x=[0.0:1.0]").start();
        search.fail(search.ask().orElseThrow());
        search.tell(search.ask().orElseThrow(), Double.NaN);
        search.prune(search.ask().orElseThrow(), -5);
        assertThat(search.best()).isEmpty();
        search.tell(search.ask().orElseThrow(), 2);
        assertThat(search.best().orElseThrow().value()).isEqualTo(2);
        assertThat(search.history().trials())
                .extracting(trial -> (Object) trial.outcome())
                .containsExactly(
                        new TrialOutcome.Failed(),
                        new TrialOutcome.Failed(),
                        new TrialOutcome.Pruned(-5),
                        new TrialOutcome.Finished(2));
    }

    @Test
    void manyThreadsAskAtOnce() throws Exception {
        Search search = Search.over("x=[0.0:1.0]", "y=[0.0:1.0]").maxTrials(40).start();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> worker = () -> {
                int made = 0;
                for (Optional<Search.Trial> trial = search.ask(); trial.isPresent(); trial = search.ask()) {
                    search.tell(trial.get(), trial.get().params().real("y"));
                    made++;
                }
                return made;
            };
            int made = 0;
            for (Future<Integer> future : threads.invokeAll(java.util.Collections.nCopies(8, worker))) {
                made += future.get();
            }
            assertThat(made).isEqualTo(40);
        } finally {
            threads.shutdownNow();
        }
        Set<FlagValues> points = new HashSet<>();
        search.history().trials().forEach(trial -> points.add(trial.flags()));
        assertThat(points).hasSize(40);
    }

    @Test
    void rejectsTrialsThatWereNotAskedFor() {
        Search search = Search.over("x=[0.0:1.0]").start();
        Search.Trial trial = search.ask().orElseThrow();
        Search.Trial other = new Search.Trial(0, new Params(FlagValues.of(Map.of("x", 7.0))));
        assertThatThrownBy(() -> search.tell(other, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Trial 0 was not asked for in this search.");
        search.tell(trial, 1);
        assertThatThrownBy(() -> search.tell(trial, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The result of trial 0 was already reported.");
    }

    @Test
    void rejectsInvalidPlansWithAReason() {
        assertThatThrownBy(() -> Search.over("x=1").start())
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("has no flag to search: x=1");
        assertThatThrownBy(() -> Search.over("x=[0.0:1.0]").optimizer("foret"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("Did you mean 'forest'?");
        assertThatThrownBy(() -> Search.over("x=[0.0:1.0]").maxTrials(0))
                .isInstanceOf(GuildException.class)
                .hasMessage("maxTrials(0): give a number of trials of at least 1.");
        Search search = Search.over("x=[0.0:1.0]").minimize("loss").start();
        Search.Trial trial = search.ask().orElseThrow();
        assertThatThrownBy(() -> search.tell(trial, Map.of("los", 1)))
                .isInstanceOf(GuildException.class)
                .hasMessage("The objective 'loss' is not among the reported scalars (known: los). Did you mean 'los'?");
    }
}
