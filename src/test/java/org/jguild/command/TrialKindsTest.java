package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.Guild;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the summary says about trials without a finite value, about equal values, and about ranges that a user did not mean. */
@Tag("slow")
class TrialKindsTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void makeScript() {
        notebook = new Notebook(folder);
        notebook.write(
                "train.py",
                """
                import sys
                x = 0.5
                n = 1
                if x == 2:
                    print("loss: nan")
                elif x == 3:
                    print("loss: inf")
                elif x == 4:
                    print("no value")
                elif x == 5:
                    raise ValueError("bad")
                else:
                    print("loss: 0.5")
                """);
    }

    @Test
    void trialsAreCountedByKind() {
        assertThat(notebook.guild("run train.py x=[0,1,2,3,4,5]").text().lines())
                .first()
                .asString()
                .matches("Batch [0-9a-f]{8}, 6 trials: 2 completed, "
                        + "3 without a finite loss \\(1 NaN, 1 infinite, 1 not reported\\), 1 failed");
        assertThat(notebook.progress)
                .last()
                .asString()
                .endsWith(" · 3 without a finite loss (1 NaN, 1 infinite, 1 not reported) · 1 failed");
    }

    @Test
    void equalValuesAreSaidInASentenceAndNoneIsTheBest() {
        Presentation.Found all =
                notebook.guild("run train.py x=[0,1,1.5]").presentation().found();
        assertThat(all.answer().text())
                .isEqualTo("All 3 trials have the same loss: 0.5\nThe flags made no difference to it.");
        assertThat(all.flags()).isNull();
        assertThat(equal("x=[0,1]")).isEqualTo("Both trials have the same loss: 0.5");
        assertThat(equal("x=[0,1,2]")).isEqualTo("Both trials with a finite value have the same loss: 0.5");
        assertThat(equal("x=[0,2]")).startsWith("Best loss: 0.5");
    }

    private String equal(String flags) {
        return notebook.guild("run train.py " + flags)
                .presentation()
                .found()
                .answer()
                .headline();
    }

    @Test
    void integersOfARealFlagAreSaidWithTheRemedy() {
        notebook.guild("run train.py x=[-2:1] -m 1");
        assertThat(notebook.notices)
                .contains("x=[-2:1] is searched over the integers from -2 to 1, but the default of x is 0.5: "
                        + "write x=[-2.0:1.0] for real numbers.");
        notebook.notices.clear();
        notebook.guild("run train.py x=loguniform[6:9] n=[1:4] -m 1");
        assertThat(notebook.notices)
                .filteredOn(notice -> notice.contains("integers"))
                .singleElement()
                .asString()
                .endsWith("write x=loguniform[6.0:9.0] for real numbers.");
        notebook.notices.clear();
        notebook.guild("run train.py x=[-2.0:2] n=[1:4] -m 1");
        notebook.guild("run train.py x=[0,1]");
        assertThat(notebook.notices).noneMatch(notice -> notice.contains("integers"));
    }

    /** The flags of a function. */
    record Settings(double x) {}

    @Test
    void theApiReturnsTheWarning() {
        RunResult result = Guild.open(notebook.home()).maxTrials(2).run(Settings.class, s -> s.x(), "x=[1:3]");
        assertThat(result.warnings())
                .containsExactly("x=[1:3] is searched over the integers from 1 to 3, but x takes real numbers: "
                        + "write x=[1.0:3.0] for real numbers.");
    }

    @Test
    void theOutputOfAFailedRunIsShownOnceAndItsReasonIsNamed() {
        assertThatThrownBy(() -> notebook.guild(List.of("run", "train.py", "x=5")))
                .isInstanceOf(GuildException.class)
                .hasMessageMatching("Run [0-9a-f]{8} of train.py ended with exit status 1 \\(ValueError: bad\\); "
                        + "its output is in \\S+/.guild/output\\.");
        assertThat(notebook.output()).containsOnlyOnce("Traceback").endsWith("ValueError: bad\n");
    }
}
