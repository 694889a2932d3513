package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.chart.Chart;
import org.jguild.chart.ChartKind;
import org.jguild.error.GuildException;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code plot} draws the runs of a store: a gp search over x, a random one over x and noise, and three single runs. */
class PlotCommandTest {

    @TempDir
    static Path folder;

    private static Notebook notebook;

    @BeforeAll
    static void runSome() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.write(
                "slow.py", "x = 1.0\nfor i in range(3):\n    print(f'step: {i}')\n    print(f'acc: {x / (i + 1)}')\n");
        notebook.guild("run train.py x=[-2.0:2.0] -o gp -m 6 --random-seed 1");
        notebook.guild("run train.py x=[-2.0:2.0] noise=[0.1,0.2] -o random -m 5 --random-seed 1");
        notebook.guild("run slow.py x=[1,2,3]");
    }

    private static Chart plot(String line) {
        CommandResult result = notebook.guild("plot " + line);
        assertThat(result.charts()).hasSize(1);
        assertThat(result.text()).isEmpty();
        return result.charts().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "history gp, train.py: loss by trial (gp)",
        "history --operation train.py, train.py: loss by trial",
        "history slow.py+ --max acc, slow.py: acc by trial (grid)",
        "slice random, train.py: loss by flag (random)",
        "slice random --flags x, train.py: loss by x (random)",
        "parallel random, train.py: parallel coordinates of flags and loss (random)",
        "contour random, train.py: loss by noise and x (random)",
        "'contour random -f x,noise', train.py: loss by x and noise (random)",
        "rank random, train.py: rank of loss by noise and x (random)",
        "rank gp, train.py: rank of loss by x (gp)",
        "importance random, train.py: importance of flags for loss (random)",
        "edf -o train.py, train.py: empirical distribution of loss",
        "scalars 1:3 --maximize acc --smooth 0.6, slow.py: acc by step (grid)",
        "timeline, Runs by time",
        "timeline 1:2, slow.py: runs by time (grid)",
        "scalars 1:3 --maximize acc, slow.py: acc by step (grid)",
        "acquisition gp, train.py: Gaussian process after 6 trials (gp)",
    })
    void everyKindDrawsWhatIsAsked(String line, String title) {
        assertThat(plot(line).title()).isIn((Object[]) title.split("\\|"));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theHelpNamesEveryKind(ChartKind kind) {
        assertThat(notebook.guild("plot --help").text()).contains("  " + kind.shownAs() + " ");
    }

    @Test
    void aSearchIsNamedByItsIdAndBringsItsObjectiveAndItsBand() {
        RunSnapshot gp = notebook.runs().stream()
                .filter(run -> run.isBatch() && run.operation().equals("train.py+gp"))
                .findFirst()
                .orElseThrow();

        Chart chart = plot("history " + gp.id().brief());
        assertThat(chart.toSvg()).contains("class=\"band\"");
        assertThat(plot("history random").toSvg()).doesNotContain("class=\"band\"");
        assertThat(plot("history gp").toJson()).isEqualTo(chart.toJson());
    }

    @Test
    void aSpaceOfTheSearchMakesTheAxis() {
        Notebook other = new Notebook(folder.resolve("other"));
        other.write("train.py", Notebook.LOSS);
        other.guild("run train.py x=loguniform[0.1:10] -o random -m 2 --random-seed 2");

        assertThat(other.guild("plot slice").charts().get(0).toJson()).contains("\"type\":\"log\"");
    }

    @ParameterizedTest
    @CsvSource({
        "histry, Did you mean 'history'?",
        "history --min los -o train.py, Did you mean 'loss'?",
        "history -o trian.py, Did you mean 'train.py'?",
        "slice random --flags nois, Did you mean 'noise'?",
        "scalars 1:3 --min lost, value 'lost'",
        "history gp --flags x, --flags has no effect on the chart 'history'",
        "history 99999999, No run has the number or id '99999999'",
        "contour gp, A contour chart needs two flags that differ among the trials; only 'x' differs.",
        "history gp --save chart.pdf, '.svg, .png, .html or .json'",
        "history gp --save nosuch/chart.svg, its folder does not exist",
        "history gp --min loss --max loss, cannot both be used",
        "history gp --smooth 0.6, --smooth has no effect on the chart 'history'",
        "scalars 1:3 --max acc --smooth 1.5, Smoothing 1.5 is not at least 0 and less than 1",
        "'', Name a chart (known: history",
    })
    void aMistakeIsASentence(String line, String sentence) {
        assertThatThrownBy(() -> notebook.guild("plot " + line))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aChartIsSavedInTheFormThatTheFileNames() {
        assertThat(notebook.guild("plot history gp --save h.svg").text())
                .isEqualTo("Wrote 'train.py: loss by trial (gp)' to h.svg\n");
        assertThat(notebook.read("h.svg")).startsWith("<?xml").contains("<svg").doesNotContain("<script");
        assertThat(notebook.guild("plot history gp --save h.html").charts()).isEmpty();
        assertThat(notebook.read("h.html")).startsWith("<!DOCTYPE html>").contains("Plotly.newPlot", "<svg");
        notebook.guild("plot history gp --save h.json");
        assertThat(notebook.read("h.json")).startsWith("{\"data\":");
    }

    @Test
    void withoutRunsThereIsNothingToDraw() {
        Notebook empty = new Notebook(folder.resolve("empty"));

        for (String kind : List.of("history", "timeline", "acquisition")) {
            assertThatThrownBy(() -> empty.guild("plot " + kind)).hasMessage("There are no runs to draw.");
        }
    }
}
