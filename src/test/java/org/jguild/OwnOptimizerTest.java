package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.jguild.flag.FlagValues;
import org.jguild.op.FunctionOperation;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An optimizer that a user creates in code and does not install. */
class OwnOptimizerTest {

    private static final FunctionOperation F = Functions.of(p -> p.real("x"));

    @TempDir
    private Path folder;

    private Guild guild;

    @BeforeEach
    void openHome() {
        guild = Guild.open(folder);
    }

    /** Proposes 1, 1/2, 1/3 … */
    private static Optimizer harmonic() {
        return history -> Optional.of(FlagValues.of(Map.of("x", 1.0 / (history.nextNumber() + 1))));
    }

    @Test
    void anOptimizerInCodeProposesTheTrialsAndContinuesWhenItIsGivenAgain() {
        RunResult first = guild.optimizer(harmonic()).maxTrials(2).run(F, "x=[0.0:1.0]");
        String batch = first.batch().orElseThrow().value();

        assertThat(first.trials()).extracting(trial -> trial.params().real("x")).containsExactly(1.0, 0.5);
        assertThatThrownBy(() -> guild.restart(batch, F))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("'custom' of this batch was created in code");

        RunResult second = guild.optimizer(harmonic()).maxTrials(1).restart(batch, F);
        assertThat(second.trials())
                .extracting(trial -> trial.params().real("x"))
                .containsExactly(1.0, 0.5, 1.0 / 3);
    }

    @Test
    void aProviderInCodeIsNamed() {
        OptimizerProvider mine = OptimizerProvider.of("mine", setup -> harmonic());
        RunResult result = guild.optimizer(mine).maxTrials(1).run(F, "x=[0.0:1.0]");

        assertThat(guild.batches().get(0).opref().op()).isEqualTo("mine");
        assertThatThrownBy(() -> guild.optimizer(harmonic())
                        .restart(result.batch().orElseThrow().value(), F))
                .hasMessageContaining("The batch has the optimizer 'mine', not 'custom'");
        assertThat(guild.optimizer(mine)
                        .noStore()
                        .maxTrials(3)
                        .run(F, "x=[0.0:1.0]")
                        .best()
                        .value())
                .isEqualTo(1.0 / 3);
    }
}
