package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;

class FlagParser_SpaceTest {

    private static final List<FlagDefinition> FLAGS = List.of(
            FlagDefinition.of("x", FlagType.FLOAT, 0.1),
            FlagDefinition.of("noise", FlagType.FLOAT, 0.1),
            FlagDefinition.of("layers", FlagType.ANY, List.of(1L, 2L)),
            FlagDefinition.of("seed", FlagType.INT, null));

    private static SearchSpace space(boolean force, String... words) {
        return FlagParser.space("train.py", FLAGS, Assignment.parse(List.of(words)), force);
    }

    @Test
    void defaultsAreFixedAndFlagsWithoutValueLeftOut() {
        SearchSpace space = space(false);
        assertThat(space.text()).isEqualTo("layers=[1, 2], noise=0.1, x=0.1");
        assertThat(space.kind()).isEqualTo(SearchKind.SINGLE);
        assertThat(space.fixed().get("layers")).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void assignmentsDecideTheKind() {
        assertThat(space(false, "x=1").kind()).isEqualTo(SearchKind.SINGLE);
        assertThat(space(false, "x=[1,2]").kind()).isEqualTo(SearchKind.GRID);
        assertThat(space(false, "x=[1,2]", "noise=[0.1:0.2]").kind()).isEqualTo(SearchKind.SEARCH);
        assertThat(space(false, "layers=[a:b]").kind()).isEqualTo(SearchKind.SEARCH);
    }

    @Test
    void namesAnUnknownFlagAndTheNearest() {
        assertThatThrownBy(() -> space(false, "nois=1"))
                .isInstanceOf(GuildException.class)
                .hasMessage("train.py has no flag 'nois' (known: layers, noise, seed, x). Did you mean 'noise'?");
        assertThatThrownBy(() -> FlagParser.space("a.sh", List.of(), List.of(new Assignment("x", "1")), false))
                .hasMessage("a.sh has no flag 'x'; it has no flags.");
        List<Assignment> given = List.of(new Assignment("x", "1"));
        assertThatThrownBy(() -> FlagParser.space("a.sh", List.of(), given, false, name -> "Leave " + name + " out."))
                .hasMessage("a.sh has no flag 'x'; it has no flags. Leave x out.");
    }

    @Test
    void forceAcceptsUnknownFlagsAndValues() {
        SearchSpace space = space(true, "y=1", "x=a", "noise=2");
        assertThat(space.domains()).containsEntry("y", new Fixed(1L));
        assertThat(space.domains()).containsEntry("x", new Fixed("a"));
        assertThat(space.domains()).containsEntry("noise", new Fixed(2.0));
        assertThatThrownBy(() -> space(true, "x=[1:1]")).hasMessageContaining("no width");
    }

    @Test
    void namesMissingRequiredFlags() {
        List<FlagDefinition> flags = List.of(
                new FlagDefinition("b", FlagType.ANY, null, List.of(), "", true),
                new FlagDefinition("a", FlagType.ANY, null, List.of(), "", true),
                new FlagDefinition("c", FlagType.ANY, 1L, List.of(), "", true));
        assertThatThrownBy(() -> FlagParser.space("t", flags, List.of(), false))
                .isInstanceOf(GuildException.class)
                .hasMessage("t needs a value for a, b; write a=VALUE.");
        assertThatThrownBy(() -> FlagParser.space("t", flags, Assignment.parse(List.of("a=null", "b=2")), false))
                .hasMessage("t needs a value for a; write a=VALUE.");
        assertThat(FlagParser.space("t", flags, List.of(), true).text()).isEqualTo("c=1");
    }
}
