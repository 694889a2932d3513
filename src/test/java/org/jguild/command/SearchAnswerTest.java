package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jguild.experiment.SearchAnswer;
import org.jguild.experiment.SearchAnswer.NextStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search says that it found. */
@Tag("slow")
class SearchAnswerTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
    }

    private SearchAnswer answer(String command) {
        return notebook.guild(command).presentation().found().answer();
    }

    @Test
    void theBestTrialIsNamedWithTheFlagsThatDiffer() {
        SearchAnswer answer = answer("run train.py x=[-1.0,-0.3,0.5]");

        assertThat(answer.headline()).matches("Best loss: -0.90[0-9]+ with x=-0.3, trial 2, run [0-9a-f]{8}");
        assertThat(answer.remarks()).isEmpty();
        assertThat(answer.next()).isEmpty();
    }

    @Test
    void withNoiseTheBestExpectedLossIsNamedAndTheBestSingleOneIsInPartLuck() {
        notebook.write(
                "noisy.py",
                "import math, random\nx = 0.1\nrandom.seed(x)\nloss = math.sin(5 * x) * (1 - math.tanh(x ** 2)) "
                        + "+ 0.1 * random.gauss(0, 1)\nprint(f'loss: {loss}')\n");

        SearchAnswer answer = answer("run noisy.py x=[-2.0:2.0] -o gp -m 20 --random-seed 1");

        assertThat(answer.trial().params().real("x")).isBetween(-0.5, -0.1);
        assertThat(answer.found()).matches("Best expected loss: -[0-9.]+ \\(95 %: -[0-9.]+ to -[0-9.]+\\)");
        assertThat(answer.remarks())
                .singleElement()
                .asString()
                .matches(
                        "The results are noisy: the best single loss, -[0-9.]+ in (trial [0-9]+|this trial), is in part luck\\.");
    }

    @Test
    void aConstantObjectiveIsOneSentence() {
        notebook.write("constant.py", "x = 1\nprint('loss: 0.5')\n");

        SearchAnswer answer = answer("run constant.py x=[1:9] -m 4");

        assertThat(answer.found()).isEqualTo("All 4 trials have the same loss: 0.5");
        assertThat(answer.remarks()).containsExactly("The flags made no difference to it.");
        assertThat(answer.next()).isEmpty();
    }

    @Test
    void aBestValueAtAnEndOfItsRangeIsSaid() {
        notebook.write("line.py", "x = 0.5\nprint('loss:', x)\n");

        SearchAnswer answer = answer("run line.py x=[0.0:1.0] -o gp -m 8 --random-seed 1");

        assertThat(answer.next().get(0).sentence())
                .matches("x=[-0-9.e]+ is at the end of \\[0.0:1.0\\]: a better value may be beyond it\\.");
        assertThat(answer.next().get(1).command())
                .startsWith("run", "--restart")
                .hasSize(3);
        assertThat(answer("run line.py x=[1.0,2.0,3.0]").next())
                .extracting(NextStep::sentence)
                .containsExactly("x=1 is at the end of [1.0, 2.0, 3.0]: a better value may be beyond it.");
    }

    @Test
    void noiseThatIsNotVisibleIsNotMentioned() {
        SearchAnswer answer = answer("run train.py x=[-2.0:2.0] -o gp -m 15 --random-seed 1");

        assertThat(answer.found()).startsWith("Best loss: -0.90");
        assertThat(answer.remarks()).isEmpty();
    }
}
