package org.jguild.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jguild.Guild;
import org.jguild.ParamsFunction;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is too large for a record is refused before anything runs. */
class LargeTextTest {

    private static final String LARGE = "a".repeat((1 << 20) + 1);

    @TempDir
    private Path folder;

    private Guild guild;

    @BeforeEach
    void open() {
        guild = Guild.open(folder);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("label", "shorten it.", (UnaryOperator<Guild>) g -> g.label(LARGE)),
                Arguments.of("label", "shorten it.", (UnaryOperator<Guild>) g -> g.tag(LARGE)),
                Arguments.of("flags", "the flag 's'", (UnaryOperator<Guild>) g -> g.flag("s", LARGE)),
                Arguments.of(
                        "flags", "the flag '" + "a".repeat(40) + "…'", (UnaryOperator<Guild>) g -> g.flag(LARGE, 1)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void isRefusedBeforeAnythingRuns(String what, String remedy, UnaryOperator<Guild> setting) {
        ParamsFunction never = params -> {
            throw new AssertionError("it ran");
        };
        for (String x : new String[] {"x=1", "x=[1,2]", "x=[0.0:1.0]"}) {
            assertThatThrownBy(() -> setting.apply(guild).run(never, x))
                    .isInstanceOf(GuildException.class)
                    .message()
                    .contains(" kB is more than a record can have, which is 1024 kB: ")
                    .hasSizeLessThan(300)
                    .doesNotContain("\n");
        }
        assertThat(guild.runs()).isEmpty();
        assertThat(guild.batches()).isEmpty();
    }

    @Test
    void theMessageNamesTheFlagAndTheRemedy() {
        assertThatThrownBy(() -> guild.flag("s", LARGE).run(params -> 1, "x=1"))
                .hasMessage(
                        "flags of the run: 1025 kB is more than a record can have, which is 1024 kB: shorten the flag 's',"
                                + " or write its value to a file and pass the name of the file.");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRestartIsRefusedAndChangesNothing(String what, String remedy, UnaryOperator<Guild> setting) {
        for (String x : new String[] {"x=1", "x=[1,2]"}) {
            var first = guild.run(params -> 1, x);
            String id = first.batch().isEmpty()
                    ? first.runs().get(0).id().value()
                    : first.batch().get().value();
            assertThatThrownBy(() ->
                            setting.apply(guild).restart(id, params -> 1, "x=[1,2]".equals(x) ? "x=[1,2,3]" : "x=3"))
                    .isInstanceOf(GuildException.class)
                    .hasMessageContaining(" kB is more than a record can have");
            assertThat(guild.runs(first.runs().get(0).id().value()))
                    .singleElement()
                    .satisfies(run -> assertThat(run.flags().get("x")).isEqualTo(1L));
        }
    }
}
