package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jguild.chart.Chart;
import org.jguild.compare.Comparison;
import org.jguild.compare.ComparisonText;
import org.jguild.compare.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags and scalars with the name of each other, or of a column that every run has. */
@Tag("slow")
class EqualNamesTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write("train.py", "x = 0.5\nloss = 1.0\nprint(f'x: {x}')\nprint(f'loss: {loss * x}')\n");
    }

    @Test
    void aScalarWithTheNameOfAFlagIsASecondColumn() {
        CommandResult batch = notebook.guild("run train.py loss=[3,1,2]");

        assertThat(batch.comparison().headings()).endsWith("flag:loss", "x", "loss");
        Comparison least = notebook.guild("compare --min loss").comparison();
        assertThat(least.column("loss")).containsExactly(0.5, 1.0, 1.5);
        assertThat(least.column("flag:loss")).containsExactly(1L, 2L, 3L);
        assertThat(notebook.guild("compare --max flag:loss").comparison().column("flag:loss"))
                .containsExactly(3L, 2L, 1L);
        assertThat(notebook.guild(List.of("compare", "--min", "loss", "-cc", "flag:loss, loss"))
                        .comparison()
                        .headings())
                .containsExactly("run", "flag:loss", "loss");
        assertThat(ComparisonText.csv(least)).startsWith("run,operation,started,time,status,label,flag:loss,x,loss\n");
        assertThat(Tables.of("runs", least).columnNames()).endsWith("flag:loss", "x", "loss");
        List<Chart> charts = batch.charts();
        assertThat(charts.get(charts.size() - 1).title()).isEqualTo("train.py: scalar:loss by loss (grid)");
    }

    @Test
    void aSearchMinimizesTheScalar() {
        CommandResult search = notebook.guild("run train.py loss=[1.0:2.0] x=2 -m 3 --minimize loss");

        assertThat(search.comparison().column("loss"))
                .allSatisfy(loss -> assertThat((Double) loss).isBetween(2.0, 4.0));
    }

    @Test
    void flagsAndScalarsNamedAsACoreColumnAreShownAndSortedBy() {
        notebook.write(
                "core.py",
                """
                time = 1.0
                status = "a"
                run = 2
                for name in ("label", "started", "operation", "time"):
                    print(f"{name}: {10 - time}")
                """);
        notebook.guild("run core.py time=[3,4,2]");

        Comparison shown = notebook.guild("compare --min time").comparison();
        assertThat(shown.headings())
                .containsExactly(
                        "run",
                        "operation",
                        "started",
                        "time",
                        "status",
                        "label",
                        "flag:run",
                        "flag:status",
                        "flag:time",
                        "scalar:label",
                        "scalar:operation",
                        "scalar:started",
                        "scalar:time");
        assertThat(shown.column("scalar:time")).containsExactly(6.0, 7.0, 8.0);
        assertThat(shown.column("flag:time")).containsExactly(4L, 3L, 2L);
        assertThat(shown.column("status")).containsOnly("completed");
        assertThat(notebook.guild("compare --min flag:time").comparison().column("flag:time"))
                .containsExactly(2L, 3L, 4L);
        assertThat(notebook.guild("compare --max scalar:label").comparison().column("scalar:label"))
                .containsExactly(8.0, 7.0, 6.0);
        assertThat(notebook.guild("compare --min status").comparison().rows()).hasSize(3);
        assertThat(notebook.guild("compare -cc time,flag:status").comparison().headings())
                .containsExactly("run", "time", "status");
    }
}
