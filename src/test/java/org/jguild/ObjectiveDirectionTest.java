package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A minus before a scalar, which would reverse the direction, is refused. */
class ObjectiveDirectionTest {

    private static final String MINIMIZE =
            "To minimize '-acc' is to maximize 'acc': maximize 'acc' instead, without a minus.";
    private static final String MAXIMIZE =
            "To maximize '-acc' is to minimize 'acc': minimize 'acc' instead, without a minus.";

    @TempDir
    private Path folder;

    private Guild guild;

    @BeforeEach
    void open() {
        guild = Guild.open(folder);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(GuildException.class).hasMessage(message);
    }

    @Test
    void ofASearchAndOfAChart() {
        refused(() -> guild.minimize("-acc"), MINIMIZE);
        refused(() -> guild.maximize("-acc"), MAXIMIZE);
        refused(() -> guild.plot("history").minimize("-acc"), MINIMIZE);
        refused(() -> guild.plot("history").maximize("-acc"), MAXIMIZE);
    }

    @Test
    void theDirectionIsThatOfTheMethod() {
        RunResult max = guild.maximize("acc").run(p -> Map.of("acc", p.real("x")), "x=[1,2,3]");

        assertThat(max.best().params().real("x")).isEqualTo(3);
        assertThat(guild.compare().max("acc").result().objective().maximize()).isTrue();
        assertThat(guild.compare().min("acc").result().objective().maximize()).isFalse();
    }

    @Test
    void aColumnWhoseNameBeginsWithAMinusKeepsTheDirection() {
        guild.flag("-acc", 1).run(p -> 1, "x=1");
        guild.flag("-acc", 2).run(p -> 1, "x=1");

        assertThat(guild.compare().min("=-acc").best().params().real("-acc")).isEqualTo(1);
        assertThat(guild.compare().max("=-acc").best().params().real("-acc")).isEqualTo(2);
    }
}
