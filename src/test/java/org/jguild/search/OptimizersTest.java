package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizersTest {

    @ParameterizedTest
    @CsvSource({
        "+, +",
        "grid, +",
        "random, random",
        "skopt:random, random",
        "gp, gp",
        "bayesian, gp",
        "gaussian, gp",
        "skopt:gp, gp",
        "cmaes, cmaes",
        "cma-es, cmaes"
    })
    void everyNameIsKnown(String name, String optimizer) {
        assertThat(Optimizers.named(name).name()).isEqualTo(optimizer);
    }

    @Test
    void theBuiltInOptimizersAreInstalled() {
        assertThat(Optimizers.names())
                .containsExactly("auto", "+", "random", "sobol", "gp", "forest", "gbrt", "tpe", "cmaes");
        assertThat(Optimizers.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | Pruned[objective=2.0, bound=1.0]", "false | Finished[objective=3.0]"})
    void onlyAnOptimizerThatDistinguishesPrunedTrialsSeesThem(boolean distinguishes, String seen) {
        List<SearchHistory> histories = new ArrayList<>();
        OptimizerProvider provider = new OptimizerProvider() {
            @Override
            public String name() {
                return "watching";
            }

            @Override
            public String description() {
                return "looks at the history";
            }

            @Override
            public boolean distinguishesPruned() {
                return distinguishes;
            }

            @Override
            public Optimizer create(SearchSetup setup) {
                return history -> {
                    histories.add(history);
                    return Optional.empty();
                };
            }
        };
        FlagValues flags = FlagValues.of(Map.of("x", 1.0));

        ChosenOptimizer.of(provider, Map.of())
                .create(Searches.line(0, 2), 1)
                .next(new SearchHistory(List.of(
                        new Trial(0, flags, new TrialOutcome.Finished(3)),
                        new Trial(1, flags, new TrialOutcome.Pruned(2, 1)))));

        assertThat(histories).hasSize(1);
        assertThat(histories.get(0).trials().get(1).outcome()).hasToString(seen);
    }

    @Test
    void aTypoIsAnsweredWithTheNearestName() {
        assertThatThrownBy(() -> Optimizers.named("bayesan"))
                .isInstanceOf(GuildException.class)
                .hasMessage("Unknown optimizer 'bayesan' (known: +, grid, random, skopt:random, sobol, gp, bayesian,"
                        + " gaussian, skopt:gp, forest, skopt:forest, gbrt, skopt:gbrt, tpe, cmaes, cma-es, auto)."
                        + " Did you mean 'bayesian'?");
    }

    @ParameterizedTest
    @MethodSource("org.jguild.search.Searches#searching")
    void aSpaceWithNothingToSearchIsRefused(String optimizer) {
        SearchSpace space = new SearchSpace(new TreeMap<>(Map.of("noise", new Fixed(0.1))));
        assertThatThrownBy(() -> Optimizers.create(optimizer, space, 1))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("no flag to search")
                .hasMessageContaining("noise=0.1")
                .hasMessageContaining("NAME=[LOW:HIGH]");
    }

    @Test
    void optionsAreCheckedAndHaveDefaults() {
        OptimizerProvider gp = Optimizers.named("gp");

        assertThat(ChosenOptimizer.of(gp).options())
                .isEqualTo(FlagValues.of(Map.of(
                        "acq-func",
                        "EI",
                        "kappa",
                        1.96,
                        "xi",
                        0.0,
                        "noise",
                        "gaussian",
                        "first-trial",
                        "default",
                        "exhausted",
                        "stop")));
        assertThat(ChosenOptimizer.of(gp, Map.of("random-starts", 3, "kappa", 2L))
                        .options()
                        .values())
                .containsEntry("random-starts", 3L)
                .containsEntry("kappa", 2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "random-starts | -1  | random-starts=-1: give an integer of at least 0.",
                "random-starts | 2.5 | random-starts=2.5: give an integer of at least 0.",
                "kappa         | -2  | kappa=-2: give a number of at least 0.",
                "noise         | low | noise=low: give a number of at least 0 or gaussian.",
                "acq-func      | ei  | acq-func=ei is not known (known: EI, LCB, PI, gp_hedge, mixed). Did you mean 'EI'?",
                "kapa          | 2   | Optimizer 'gp' has no setting 'kapa' (known: random-starts, first-trial, exhausted, "
                        + "acq-func, kappa, xi, noise). Did you mean 'kappa'?",
            })
    void anOptionThatIsNotAllowedIsASentence(String name, String value, String message) {
        Object decoded = FlagDecoder.decode(value);
        assertThatThrownBy(() -> ChosenOptimizer.of(Optimizers.named("gp"), Map.of(name, decoded)))
                .isInstanceOf(GuildException.class)
                .hasMessage(message);
    }

    @Test
    void anOptimizerMadeInCodeIsNotFoundByItsName() {
        OptimizerProvider mine = OptimizerProvider.of("mine", setup -> history -> Optional.empty());

        assertThat(ChosenOptimizer.of(mine).create(Searches.line(0, 1), 1).next(SearchHistory.EMPTY))
                .isEmpty();
        assertThatThrownBy(() -> Optimizers.named("mine")).hasMessageContaining("Unknown optimizer 'mine'");
        assertThatThrownBy(() -> OptimizerProvider.of("my own", setup -> null)).hasMessageContaining("'my own'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing | proposed a trial without a value of 'x'",
                "outside | proposed x=2.0, which is outside [0.0:1.0].",
                "more    | proposed a trial with flags that are not in (x=[0.0:1.0]): x, y.",
                "throws  | failed at trial 0: java.lang.IllegalStateException: no idea at org.jguild.search.",
            })
    void whatAnOptimizerDoesWrongIsASentenceThatNamesIt(String what, String message) {
        Map<String, Optimizer> optimizers = Map.of(
                "missing", history -> Optional.of(FlagValues.NONE),
                "outside", history -> Optional.of(FlagValues.of(Map.of("x", 2.0))),
                "more", history -> Optional.of(FlagValues.of(Map.of("x", 0.5, "y", 1L))),
                "throws",
                        history -> {
                            throw new IllegalStateException("no idea");
                        });
        OptimizerProvider mine = OptimizerProvider.of("mine", setup -> optimizers.get(what));
        Optimizer optimizer = ChosenOptimizer.of(mine).create(Searches.line(0, 1), 1);

        assertThatThrownBy(() -> optimizer.next(SearchHistory.EMPTY))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("Optimizer 'mine' ")
                .hasMessageContaining(message);
    }

    @Test
    void anOptimizerThatCannotBeCreatedIsASentence() {
        for (String returned : List.of("null", "throws")) {
            OptimizerProvider mine = OptimizerProvider.of("mine", setup -> {
                if (returned.equals("throws")) {
                    throw new IllegalStateException("no licence");
                }
                return null;
            });
            assertThatThrownBy(() -> ChosenOptimizer.of(mine).create(Searches.line(0, 1), 1))
                    .isInstanceOf(GuildException.class)
                    .hasMessageContaining("Optimizer 'mine'")
                    .hasMessageContaining(returned.equals("null") ? "returned null" : "no licence");
        }
    }
}
