package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.flag.Fixed;
import org.jguild.flag.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizersTest {

    @ParameterizedTest
    @CsvSource({
        "+, GRID",
        "grid, GRID",
        "random, RANDOM",
        "skopt:random, RANDOM",
        "gp, GP",
        "bayesian, GP",
        "gaussian, GP",
        "skopt:gp, GP",
        "cmaes, CMAES",
        "cma-es, CMAES"
    })
    void everyNameIsKnown(String name, OptimizerKind kind) {
        assertThat(Optimizers.parse(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void theShownNameIsOneOfTheNames(OptimizerKind kind) {
        assertThat(Optimizers.parse(kind.shownAs())).isEqualTo(kind);
    }

    @Test
    void aTypoIsAnsweredWithTheNearestName() {
        assertThatThrownBy(() -> Optimizers.parse("bayesan"))
                .isInstanceOf(GuildException.class)
                .hasMessage("Unknown optimizer 'bayesan' (known: +, grid, random, skopt:random, gp, bayesian, gaussian,"
                        + " skopt:gp, forest, skopt:forest, gbrt, skopt:gbrt, tpe, cmaes, cma-es, sobol, auto)."
                        + " Did you mean 'bayesian'?");
    }

    @ParameterizedTest
    @EnumSource(names = "GRID", mode = EnumSource.Mode.EXCLUDE)
    void aSpaceWithNothingToSearchIsRefused(OptimizerKind kind) {
        SearchSpace space = new SearchSpace(new TreeMap<>(Map.of("noise", new Fixed(0.1))));
        assertThatThrownBy(() -> Optimizers.create(kind, space, 1))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("no flag to search")
                .hasMessageContaining("noise=0.1")
                .hasMessageContaining("NAME=[LOW:HIGH]");
    }
}
