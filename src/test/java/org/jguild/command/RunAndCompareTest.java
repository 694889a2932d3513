package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jguild.compare.Tables;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

@Tag("slow")
class RunAndCompareTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.write("Train.java", Notebook.JAVA_LOSS);
    }

    @Test
    void aSingleRunShowsItsOutputAndGivesOneRow() {
        CommandResult result = notebook.guild("run train.py x=-0.3");

        assertThat(notebook.output()).startsWith("loss: -0.9079");
        assertThat(result.text()).contains("completed: loss -0.907962");
        assertThat(result.comparison().column("x")).containsExactly(-0.3);
        assertThat((Double) result.comparison().column("loss").get(0)).isCloseTo(-0.907962046, within(1e-9));
    }

    @Test
    void aListIsAGridInTheOrderWritten() {
        CommandResult result = notebook.guild("run train.py x=[-0.25,-0.30,-0.35] noise=[0.0,0.1]");

        assertThat(notebook.notices)
                .containsExactly("train.py, grid, 6 trials: noise=[0.0, 0.1], x=[-0.25, -0.3, -0.35]");
        assertThat(result.comparison().column("x")).containsExactly(-0.25, -0.3, -0.35, -0.25, -0.3, -0.35);
        assertThat(result.comparison().column("noise")).containsExactly(0.0, 0.0, 0.0, 0.1, 0.1, 0.1);
        assertThat(result.charts()).hasSize(1);
    }

    @Test
    void blanksInsideBracketsDoNoHarm() {
        assertThat(notebook.guild("run train.py x=[-0.5, -0.3] noise=0")
                        .comparison()
                        .column("x"))
                .containsExactly(-0.5, -0.3);
    }

    @Test
    void aRangeIsARandomSearchOfTwentyTrials() {
        CommandResult result = notebook.guild("run train.py noise=0 x=[-0.4:-0.2]");

        assertThat(notebook.notices).containsExactly("train.py, random search, 20 trials: noise=0, x=[-0.4:-0.2]");
        assertThat(result.comparison().column("x"))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allSatisfy(x -> assertThat((Double) x).isBetween(-0.4, -0.2));
        assertThat(result.charts()).hasSize(2);
    }

    @Test
    void compareSortsAndCutsAndLeavesBatchesOut() {
        notebook.guild("run train.py x=[-0.5,-0.4,-0.3,-0.2,-0.1]");

        CommandResult best = notebook.guild("compare 1:5 -T -m loss -t 2");

        assertThat(best.comparison().headings())
                .containsExactly("run", "operation", "started", "time", "status", "label", "noise", "x", "loss");
        assertThat(best.comparison().column("x")).containsExactly(-0.3, -0.2);
        assertThat(best.charts()).isEmpty();
        assertThat(notebook.guild("compare 1:20 --table").comparison().rows()).hasSize(5);
        assertThat(notebook.guild("compare --include-batch").comparison().rows())
                .hasSize(6);
    }

    @Test
    void theTextOfAChartOfSomeRunsDoesNotSayOfHowMany() {
        notebook.guild("run train.py x=[0.5,0.1,-0.3] noise=0");

        assertThat(notebook.guild("compare --min loss").charts().get(0).text()).contains("at trial 3 of 3.");
        assertThat(notebook.guild("compare --min loss --top 2").charts().get(0).text())
                .endsWith("at trial 3.");
    }

    @Test
    void theTableHasColumnsOfNumbersForJavaCode() {
        notebook.guild("run train.py x=[-0.3,1] noise=0");

        Table table =
                Tables.of("best", notebook.guild("compare --top 1 --min loss").comparison());

        assertThat(table.doubleColumn("x").get(0)).isEqualTo(-0.3);
        assertThat(table.doubleColumn("noise").get(0)).isZero();
        assertThat(table.doubleColumn("loss").get(0)).isCloseTo(-0.907962046, within(1e-9));
    }

    @Test
    void csvHasAllDigits() {
        notebook.guild("run train.py x=-0.3");

        assertThat(notebook.guild("compare --csv results.csv").text()).isEqualTo("Wrote 1 row to results.csv\n");
        assertThat(notebook.read("results.csv"))
                .isEqualTo(notebook.guild("compare --csv -").text())
                .contains("run,operation,started,time,status,label,noise,x,loss\n")
                .contains(",-0.90796204");
    }

    @Test
    void flagsOfAnOptimizerChangeTheSearchAndAreKeptByARestart() {
        String search =
                "run train.py noise=0 x=[-2.0:2.0] -o gp --random-seed 1 -m 6 -Fo prev-trials=batch -Fo random-starts=3";
        List<Object> usual = xs(notebook.guild(search));
        List<Object> greedy = xs(notebook.guild(search + " -Fo acq-func=LCB -Fo kappa=0"));
        assertThat(greedy.subList(0, 3)).isEqualTo(usual.subList(0, 3));
        assertThat(greedy).isNotEqualTo(usual);

        Run batch = notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
        assertThat(batch.flags().values()).containsEntry("acq-func", "LCB").containsEntry("kappa", 0L);
        List<Object> whole = xs(notebook.guild(search.replace("-m 6", "-m 8") + " -Fo acq-func=LCB -Fo kappa=0"));
        assertThat(xs(notebook.guild("run --restart " + batch.id().brief() + " -m 2")))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forest", "gbrt", "tpe", "cmaes", "sobol"})
    void everySearchRunsAndGoesOn(String optimizer) {
        notebook.guild("run train.py noise=0 x=[-2.0:2.0] -m 6 --random-seed 1 -o " + optimizer);
        assertThat(notebook.notices.get(0))
                .contains("train.py, " + optimizer + " search")
                .contains("6 trials");
        assertThat(xs(notebook.guild("run -m 3 --restart " + optimizer)))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    private static List<Object> xs(CommandResult result) {
        return result.comparison().column("x");
    }

    @Test
    void aRestartMakesMoreTrialsInTheSameBatchAndRepeatsNone() {
        notebook.guild("run train.py x=[-2.0:2.0] --optimizer bayesian --max-trials 4 --random-seed 1");

        CommandResult result = notebook.guild("run --restart gp");

        assertThat(result.comparison().column("x")).hasSize(8).doesNotHaveDuplicates();
        assertThat(notebook.runs().stream().filter(run -> run.isBatch())).hasSize(1);

        String id = notebook.runs().stream()
                .filter(run -> run.isBatch())
                .findFirst()
                .orElseThrow()
                .id()
                .brief();
        assertThat(notebook.guild("run --restart " + id + " -m 1").comparison().rows())
                .hasSize(9);
    }

    @Test
    void aRestartOfAGridRunsWhatFailedAgain() {
        notebook.write("train.py", "x = 1\nif x == 2:\n    raise SystemExit(3)\nprint(f'loss: {x}')\n");
        assertThat(notebook.guild("run train.py x=[1,2,3]").text()).contains("3 trials: 2 completed, 1 failed");

        CommandResult result = notebook.guild("run --restart +");

        assertThat(result.text()).contains("1 trial: 1 failed");
        assertThat(result.comparison().rows()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x=[-0.5,0,0.5]", "x=[-2.0:2.0] --max-trials 5", "x=[-2.0:2.0] --optimizer gp --max-trials 12"})
    void javaAndPythonGiveTheSameTrials(String flags) {
        Table python = table("run train.py noise=0 --random-seed 1 " + flags);
        Table java = table("run Train.java noise=0 --random-seed 1 " + flags);

        assertThat(java.doubleColumn("x").asList())
                .isEqualTo(python.doubleColumn("x").asList());
        IntStream.range(0, java.rowCount())
                .forEach(i -> assertThat(java.doubleColumn("loss").get(i))
                        .isCloseTo(python.doubleColumn("loss").get(i), within(1e-9)));
    }

    private Table table(String line) {
        return Tables.of("trials", notebook.guild(line).comparison());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --help", "compare --help", "runs --help", "runs info --help", "config --help"})
    void helpNamesTheCommandAndItsOptions(String line) {
        assertThat(notebook.guild(line).text()).startsWith("Usage: guild").contains("--help");
    }

    @Test
    void runsListsTheNewestFirst() {
        notebook.guild("run train.py x=[1,2]");

        List<String> lines = notebook.guild("runs").text().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("[1:").contains("train.py").endsWith("noise=0.0 x=2");
        assertThat(notebook.guild("runs info 2").text()).contains("  x: 1\n").contains("status: completed");
    }

    @Test
    void aCsvFileForASpreadsheetHasNoFormulas() {
        notebook.guild(List.of("run", "train.py", "x=-0.5", "--label", "=1+1"));
        assertThat(notebook.guild("compare --csv -").text()).contains(",=1+1,").contains(",-0.5,");
        assertThat(notebook.guild("compare --csv - --csv-guard").text())
                .contains(",'=1+1,")
                .contains(",-0.5,");
        assertThatThrownBy(() -> notebook.guild("compare --csv-guard"))
                .hasMessage("--csv-guard is for --csv: add '--csv FILE', or '--csv -' for the output.");
    }
}
