package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagValues;
import org.jguild.run.ColumnSpec.Qualifier;
import org.jguild.run.ColumnSpec.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnSpecTest {

    @TempDir
    private Path temp;

    private Run run;

    /** Creates a run that logged the losses 3, 2, 1, 2, 3 and has a flag, an attribute and a printed attribute. */
    @BeforeEach
    void createRun() throws IOException {
        RunStore store = new RunStore(temp, Clock.systemUTC());
        Opref opref = new Opref("script", "/p", "", "", "train.py");
        run = store.create(new NewRun(opref, FlagValues.NONE.with("x", 0.5), "", Map.of(), List.of()));
        try (ActiveRun active = ActiveRun.start(run, List.of(), Map.of(), Clock.systemUTC())) {
            byte[] printed = "loss: 3.0\nloss: 2\nloss: 1\nloss: 2\nloss: 3\nval/acc: 0.1\nname: bob\n"
                    .getBytes(StandardCharsets.UTF_8);
            active.output(false, printed, printed.length);
            active.finish(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "loss, loss, 3.0",
        "last loss, loss, 3.0",
        "min loss, min loss, 1.0",
        "max loss, max loss, 3.0",
        "first loss, first loss, 3.0",
        "avg loss, avg loss, 2.2",
        "total loss, total loss, 11.0",
        "count loss, count loss, 5",
        "loss step, loss step, 4",
        "min loss step, min loss step, 2",
        "max loss step, max loss step, 0",
        "min loss step as s, s, 2",
        "min loss as 'the best', the best, 1.0",
        ".guild#loss, loss, 3.0",
        "scalar:loss, loss, 3.0",
        "val/acc, val/acc, 0.1",
        "=x, x, 0.5",
        "flag:x as y, y, 0.5",
        ".exit_status, exit_status, 0",
        "attr:exit_status, exit_status, 0",
        ".name, name, bob",
        "nosuch, nosuch,",
        "=nosuch, nosuch,",
        ".nosuch, nosuch,",
        "logs#loss, logs loss,",
        "min, min,",
        "min as low, low,",
    })
    void aColumnHasAHeadingAndAValue(String spec, String heading, String value) {
        ColumnSpec column = ColumnSpec.parse(spec).get(0);
        assertThat(column.heading()).isEqualTo(heading);
        Object found = column.value(run.snapshot());
        assertThat(found == null ? null : found.toString()).isEqualTo(value);
    }

    @Test
    void commasSeparateColumns() {
        assertThat(ColumnSpec.parse("min loss as lo,max loss as hi , 'val, acc'"))
                .containsExactly(
                        new ColumnSpec(Source.SCALAR, Qualifier.MIN, "loss", false, "lo"),
                        new ColumnSpec(Source.SCALAR, Qualifier.MAX, "loss", false, "hi"),
                        new ColumnSpec(Source.SCALAR, Qualifier.LAST, "val, acc", false, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "loss,",
                ",loss",
                "min loss extra",
                "avg loss step",
                "count loss step",
                "=x step",
                "min =x",
                "'loss",
                "loss as",
                "best loss"
            })
    void aSpecThatIsNotUnderstoodIsAnError(String spec) {
        assertThatThrownBy(() -> ColumnSpec.parse(spec))
                .isInstanceOf(GuildException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void anErrorNamesThePosition() {
        assertThatThrownBy(() -> ColumnSpec.parse("best loss"))
                .hasMessage("Column 'best loss' is not understood at 'loss'; expected "
                        + "[min|max|first|last|avg|total|count] NAME [step] [as HEADING].");
        assertThatThrownBy(() -> ColumnSpec.parse("min =x"))
                .hasMessage("Column 'min =x' asks for the min of a flag; only scalars have one.");
    }

    @Test
    void anObjectiveIsOneColumnWithADirection() {
        Objective small = Objective.parse("loss");
        assertThat(small.maximize()).isFalse();
        assertThat(small.text()).isEqualTo("loss");
        assertThat(small.value(run.snapshot())).hasValue(3.0);
        Objective large = Objective.parse("-min loss");
        assertThat(large.maximize()).isTrue();
        assertThat(large.text()).isEqualTo("-min loss");
        assertThat(large.value(run.snapshot())).hasValue(1.0);
        assertThat(Objective.parse("nosuch").value(run.snapshot())).isEmpty();
        assertThatThrownBy(() -> Objective.parse("loss, acc"))
                .hasMessage("Objective 'loss, acc' has 2 columns; name one.");
    }
}
