package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jguild.compare.RunColumn;
import org.jguild.compare.RunTable;
import org.jguild.run.Objective;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns that readers see. */
@Tag("slow")
class RunTableTest {

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void project() {
        notebook = new Notebook(folder);
        notebook.write(
                "train.py",
                """
                p1 = 1
                p2 = 1
                p10 = 1
                unit = 3
                print("loss:", 5.0 if p1 < 3 else -0.25)
                print("constant: 7")
                if p2 == 2:
                    raise SystemExit("p2 is 2")
                """);
    }

    @Test
    void theTrialTheObjectiveAndTheFlagsThatDifferComeFirst() {
        notebook.guild("run train.py p10=[1,2] p2=[1,2] p1=[1,3]");

        RunTable table = table("compare --min loss", "loss");

        assertThat(headings(table.columns()))
                .startsWith("trial", "loss", "p1", "p2", "p10", "status")
                .endsWith("run");
        assertThat(headings(table.columns())).doesNotContain("label", "started", "unit", "constant", "operation");
        assertThat(headings(table.same())).containsExactly("operation", "unit", "constant");
        assertThat(table.same().get(0).texts()).contains("train.py");
        assertThat(table.columns().get(0).cells()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void theValueOfAFailedTrialIsNotTheBest() {
        notebook.guild("run train.py p1=[1,3] p2=[1,2]");
        // p1=3 has the smaller loss; with p2=2 it fails after it has printed it.
        RunTable table = table("compare --min loss", "loss");

        assertThat(table.best()).hasSize(1);
        assertThat(table.columns().get(3).cells().get(table.best().get(0))).isEqualTo(1L);
    }

    @Test
    void ofAConstantObjectiveNoneIsTheBest() {
        notebook.guild("run train.py p1=[1,2]");

        RunTable table = table("compare --min loss", "loss");

        assertThat(table.best()).isEmpty();
        assertThat(headings(table.columns())).contains("loss");
        assertThat(headings(table.columns())).doesNotContain("status");
    }

    @Test
    void theBestRowsKeepTheNumbersOfAllRuns() {
        notebook.guild("run train.py p1=[1,3] p10=[1,2]");

        RunTable table = table("compare --min loss --top 2", "loss");

        assertThat(table.columns().get(0).cells()).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void aTrialThatFailedIsAfterThoseThatCompleted() {
        notebook.guild("run train.py p1=[1,3] p2=[1,2]");
        // The program prints its loss before it fails.
        assertThat(notebook.guild("compare --min loss").comparison().column("status"))
                .containsExactly("completed", "completed", "error", "error");
        assertThat(notebook.guild("compare --max loss --top 1").comparison().column("status"))
                .containsExactly("completed");
        assertThat(notebook.guild("compare --min p1").comparison().column("p1")).containsExactly(1L, 1L, 3L, 3L);
    }

    @Test
    void theDurationOfARunIsAColumnAndAnObjective() {
        notebook.guild("run train.py p1=[1,3] p10=[1,2]");

        assertThat(notebook.guild(List.of("compare", "-cc", ".duration"))
                        .comparison()
                        .column("duration"))
                .hasSize(4)
                .allSatisfy(seconds -> assertThat((Double) seconds).isPositive());
        assertThat(notebook.guild("plot importance --min .duration")
                        .charts()
                        .get(0)
                        .title())
                .contains("duration");
    }

    @Test
    void anObjectiveThatIsNoColumnOfTheDataIsAColumnOfTheTable() {
        notebook.guild("run train.py p1=[1,3] p10=[1,2]");

        RunTable table = table("compare", "max loss");

        assertThat(headings(table.columns())).startsWith("trial", "max loss", "p1");
        assertThat(table.best()).hasSize(2);
    }

    @Test
    void aLabelThatSomebodyGaveIsShown() {
        notebook.guild(List.of("run", "train.py", "p1=[1,3]", "--label", "width ${p1}"));

        assertThat(headings(table("compare", "loss").columns())).contains("label");
    }

    @Test
    void columnsThatTheUserChoseAreShownAsTheyAre() {
        notebook.guild("run train.py p1=[1,3]");

        RunTable table = RunTable.of(
                notebook.guild(List.of("compare", "-cc", "unit, loss")).comparison(), Objective.parse("loss"));

        assertThat(headings(table.columns())).containsExactly("run", "unit", "loss");
        assertThat(table.same()).isEmpty();
    }

    private RunTable table(String command, String objective) {
        return RunTable.of(notebook.guild(command).comparison(), Objective.parse(objective));
    }

    private static List<String> headings(List<RunColumn> columns) {
        return columns.stream().map(RunColumn::heading).toList();
    }
}
