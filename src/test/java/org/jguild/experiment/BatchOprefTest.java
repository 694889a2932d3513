package org.jguild.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.run.Opref;
import org.jguild.search.OptimizerProvider;
import org.jguild.search.Optimizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchOprefTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "+, builtin:guildai 0.9.1 '' +",
                "random, builtin:guildai 0.9.1 skopt random",
                "bayesian, builtin:guildai 0.9.1 skopt gp",
                "forest, builtin:guildai 0.9.1 skopt forest",
                "gbrt, builtin:guildai 0.9.1 skopt gbrt",
                "tpe, builtin:jguild 0.1.0 '' tpe",
                "cmaes, builtin:jguild 0.1.0 '' cmaes",
                "sobol, builtin:jguild 0.1.0 '' sobol"
            })
    void aBatchIsNamedByItsOptimizerAndFoundAgain(String name, String text) {
        OptimizerProvider optimizer = Optimizers.named(name);

        assertThat(BatchOpref.of(optimizer).text()).isEqualTo(text);
        assertThat(BatchOpref.optimizer(Opref.parse(text), null).name()).isEqualTo(optimizer.name());
    }

    @Test
    void anOptimizerMadeInCodeHasToBeGivenAgain() {
        Opref opref = BatchOpref.of(OptimizerProvider.of("gp", setup -> history -> Optional.empty()));

        assertThat(opref.operation()).isEqualTo("gp()");
        assertThatThrownBy(() -> BatchOpref.optimizer(opref, null))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "The optimizer 'gp' of this batch was created in code and is not stored: pass it again with "
                                + "the restart.");
    }
}
