package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.run.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class CellOperationsTest {

    private static final String WAVE =
            """
            double loss = Math.sin(5 * x) * (1 - Math.tanh(x * x)) + noise;
            System.out.println("noisy: " + loss);
            return loss;
            """;

    @TempDir
    Path home;

    private final ShellFrontend notebook = new ShellFrontend();

    private Table table(String line, String body) throws Exception {
        return (Table) notebook.cell("-H " + home + " " + line, body).value();
    }

    private List<RunSnapshot> runs() {
        return new RunStore(home, Clock.systemUTC()).runs();
    }

    @Test
    void aCellIsAnOperationWithFlagsTypedByTheirDefaults() throws Exception {
        Object said = notebook.cell("op wave x=0.1 noise=0.0", WAVE).value();
        Table table = table("run wave x=[-0.5,-0.29]", "");

        assertThat(said).isEqualTo("Operation wave: x=0.1, noise=0.0");
        assertThat(table.doubleColumn("noise").asList()).containsExactly(0.0, 0.0);
        assertThat(table.doubleColumn("loss").get(1)).isCloseTo(-0.9094, within(1e-3));
        assertThat(table.doubleColumn("noisy").asList())
                .isEqualTo(table.doubleColumn("loss").asList());
        assertThatThrownBy(() -> table("run wave y=1", "")).hasMessageStartingWith("wave has no flag 'y'");
        assertThatThrownBy(() -> table("run wave x=abc", "")).hasMessageContaining("abc is not a number");
    }

    @Test
    void aCellIsDefinedAndSearchedAtOnce() throws Exception {
        Table table = table("run wave x=[-2.0:2.0] noise=0.0 -o gp -m 8 --random-seed 1", WAVE);

        assertThat(table.rowCount()).isEqualTo(8);
        assertThat(table("run wave x=0 noise=0", "").rowCount()).isEqualTo(1);
        assertThatThrownBy(() -> table("run wave noise=0", "")).hasMessageContaining("wave needs a value for x");
    }

    @Test
    void anotherCellOfTheNameTakesItsPlaceAndEachRunKeepsItsSource() throws Exception {
        notebook.cell("op f n=1", "return n;");
        table("run f", "");
        notebook.cell("op f n=1", "return n + 0.5;");
        Table table = table("run f", "");

        assertThat(table.doubleColumn("loss").get(0)).isEqualTo(1.5);
        List<RunSnapshot> runs = runs();
        assertThat(runs.get(0).dir().resolve("f.java")).hasContent("// %%guild op f n=1\nreturn n + 0.5;");
        assertThat(runs.get(1).dir().resolve("f.java")).hasContent("// %%guild op f n=1\nreturn n;");
        assertThat(runs.get(0).attribute("sourcecode_digest"))
                .isNotEqualTo(runs.get(1).attribute("sourcecode_digest"));
    }

    @Test
    void variablesMethodsAndImportsOfTheNotebookAreSeenAndAnImportOfTheCellToo() throws Exception {
        notebook.shell.eval("import java.util.concurrent.atomic.AtomicInteger;");
        notebook.shell.eval("AtomicInteger calls = new AtomicInteger();");
        notebook.shell.eval("double half(double x) { return x / 2; }");
        Table table = table(
                "run f n=[2,4]",
                """
                import java.util.concurrent.atomic.AtomicLong;

                AtomicLong own = new AtomicLong(n);
                calls.incrementAndGet();
                return half(own.get());
                """);

        assertThat(table.doubleColumn("loss").asList()).containsExactly(1.0, 2.0);
        assertThat(notebook.shell.eval("calls.get()")).isEqualTo(2);
    }

    @Test
    void aCellMayReportAndGiveNothing() throws Exception {
        notebook.cell(
                "op curve rate=0.5 deep=no name=abc",
                """
                boolean d = deep;
                String s = name;
                for (int epoch = 0; epoch < 3 && !trial.shouldStop(); epoch++) {
                    trial.report("loss", rate / (epoch + 1), epoch);
                }
                """);
        table("run curve", "");

        assertThat(runs().get(0).scalars().get("loss").lastStep()).isEqualTo(2);
    }

    @Test
    void anExceptionFailsTheTrialWithItsMessage() throws Exception {
        assertThatThrownBy(() -> table("run f n=[1,2]", "throw new IllegalStateException(\"no \" + n);"))
                .hasMessageContaining("All 2 trials of f failed")
                .hasMessageContaining("java.lang.IllegalStateException: no 2");
        assertThat(runs()).filteredOn(run -> run.status() == RunStatus.ERROR).hasSize(2);
    }

    @Test
    void aCompilerErrorPointsAtTheLineOfTheCell() {
        assertThatThrownBy(() -> notebook.cell("op f n=1", "int a = 1;\nint b = \"x\";\nreturn b;"))
                .isInstanceOfSatisfying(
                        CompilationException.class,
                        e -> assertThat(e.report().get(0)).contains("line 3: incompatible types"));
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThatThrownBy(() -> notebook.cell("op", "return 1;")).hasMessageStartingWith("Name the operation first");
        assertThatThrownBy(() -> notebook.cell("op x=1", "return 1;"))
                .hasMessageStartingWith("Name the operation first");
        assertThatThrownBy(() -> notebook.cell("op f", "")).hasMessageStartingWith("Write the Java code of 'f' below");
        assertThatThrownBy(() -> notebook.cell("op f learning-rate=1", "return 1;"))
                .hasMessageStartingWith("Flag 'learning-rate' cannot be a Java variable");
        assertThatThrownBy(() -> notebook.cell("op f trial=1", "return 1;"))
                .hasMessageStartingWith("Flag 'trial' cannot be a Java variable");
        assertThatThrownBy(() -> notebook.cell("compare", "return 1;"))
                .hasMessageStartingWith("'%%guild' has lines below it only for 'op' and 'run'");
    }

    @Test
    void theOperationsAreListed() throws Exception {
        assertThat(notebook.cell("op", "").value()).asString().startsWith("No cell has defined an operation");
        notebook.cell("op f n=1", "return n;");
        table("run g x=[1,2] -m 1", "return x;");

        assertThat(notebook.cell("op", "").value()).isEqualTo("Operation f: n=1\nOperation g: x");
    }

    @Test
    void aCellRunsInJvmsOfItsOwnWithWhatOtherCellsDeclareAndSet() throws Exception {
        notebook.shell.eval("int calls = 40;");
        notebook.shell.eval("class Doubled implements java.io.Serializable { double of(double x) { return 2 * x; } }");
        notebook.shell.eval("Doubled doubled = new Doubled();");
        notebook.shell.eval("double twice(double x) { return doubled.of(x); }");
        notebook.cell(
                "op f x=1.0",
                """
                calls++;
                trial.report("at", calls, 3);
                return java.util.Map.of("loss", twice(x), "pid", ProcessHandle.current().pid());
                """);
        Table table = table("run f x=[1,2] --isolate", "");

        assertThat(table.doubleColumn("loss").asList()).containsExactly(2.0, 4.0);
        assertThat(table.doubleColumn("at").asList()).containsExactly(41.0, 41.0);
        assertThat(table.doubleColumn("pid").asList()).doesNotHaveDuplicates().doesNotContain((double)
                ProcessHandle.current().pid());
        assertThat(notebook.variable("calls")).isEqualTo(40);
    }

    @Test
    void aVariableThatCannotBeSentIsNamed() throws Exception {
        notebook.shell.eval("Object lock = new Object();");
        notebook.cell("op f x=1.0", "return lock.hashCode() * x;");

        assertThatThrownBy(() -> table("run f x=2 --isolate", ""))
                .hasMessage("'f' cannot be sent to a separate JVM: it uses the variable 'lock', a java.lang.Object,"
                        + " which is not Serializable; let the function create that itself.");
    }
}
