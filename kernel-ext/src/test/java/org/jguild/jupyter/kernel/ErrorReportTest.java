package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;

class ErrorReportTest {

    /** The red of Jupyter's themes has a contrast of 2.7 on the background of their errors. */
    @Test
    void anErrorIsEmphasizedWithoutAColour() {
        String bold = "\u001B[1mpower=1.5: 1.5 is not an integer.\u001B[0m";
        GuildException refusal = new GuildException("power=1.5: 1.5 is not an integer.");

        assertThat(ErrorReport.of(refusal).traceback()).containsExactly(bold);
        assertThat(ErrorReport.of(new IllegalStateException("no", refusal)).traceback())
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001B[3"));
    }
}
