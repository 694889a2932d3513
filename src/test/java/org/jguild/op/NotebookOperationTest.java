package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class NotebookOperationTest {

    @TempDir
    Path folder;

    private Project project;

    /** The kernel {@code javalike} ends at once, so that only the copy with the replaced values is written. */
    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
        Path kernel = Files.createDirectories(folder.resolve("jupyter/kernels/javalike"));
        Files.writeString(
                kernel.resolve("kernel.json"),
                "{\"argv\": [\"false\"], \"display_name\": \"none\", \"language\": \"java\"}");
        project.with("JUPYTER_PATH", folder.resolve("jupyter").toString());
    }

    @Test
    void theFlagsOfAPythonNotebookAreInTheFirstCellWithPlainValues() {
        project.file(
                "train.ipynb",
                NotebookFile.python(
                        "%%bash\nx=1",
                        "%matplotlib inline\nimport math\n!ls\nfiles = !ls\nmath?",
                        """
                        %time
                        lr: float = 1e-3
                        n, m = 1, 2
                        a = b = "é"
                        layers = [1, 2]
                        loss = 0.0
                        lr = 5
                        _hidden = 1
                        await something
                        """,
                        "other = 1\nfor i in range(3):\n    loss += i\nprint(loss)"));

        assertThat(project.prepare("train.ipynb").flags())
                .containsExactly(
                        FlagDefinition.of("lr", FlagType.NUMBER, 1e-3),
                        FlagDefinition.of("a", FlagType.STRING, "é"),
                        FlagDefinition.of("b", FlagType.STRING, "é"),
                        FlagDefinition.of("layers", FlagType.STRING, "1 2"));
    }

    @Test
    void aTaggedCellHasTheFlags() {
        project.file("train.ipynb", NotebookFile.python("x = 1", "# tag: parameters\ny = 2", "z = 3"));

        PreparedProcess prepared = project.prepare("train.ipynb");
        assertThat(prepared.flags()).containsExactly(FlagDefinition.of("y", FlagType.NUMBER, 2L));
        assertThat(prepared.advice("z"))
                .isEqualTo(
                        "Another cell assigns it: give that cell the tag 'parameters', and its assignments are the flags.");
        assertThat(prepared.advice("w")).isEmpty();
    }

    @Test
    void onlyTheFirstAssignmentOfANameIsReplaced() throws Exception {
        project.file(
                "train.ipynb",
                NotebookFile.python(
                        """
                        é = "ü"; lr = 1e-3  # rate
                        n: int = (
                            3
                        )
                        a = b = 1
                        c = d = 1; layers = [1,
                            2]
                        keep = 1_000
                        lr = lr * 2
                        """,
                        "lr2 = lr\n'%s %s %s %s' % (a, b, c, d)",
                        "print(é, lr, n, a, b, c, d, layers, keep)"));
        Map<String, Object> given =
                Map.of("lr", 0.5, "n", -4L, "a", 2L, "c", 7L, "d", 7L, "layers", "3 4 5", "é", "it's\n\\ 🎉");
        Project.Result result = project.run("train.ipynb", given);

        assertThat(result.stderr()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.stdout()).isEqualTo("it's\n\\ 🎉 1.0 -4 2 1 7 7 [3, 4, 5] 1000\n");
        Path copy = result.directory().resolve("train.executed.ipynb");
        assertThat(NotebookFile.sources(copy).get(0))
                .isEqualTo(
                        """
                        é = 'it\\'s\\U0000000a\\\\ \\U0001f389'; lr = 0.5  # rate
                        n: int = (
                            -4
                        )
                        b = 1; a = 2
                        c = d = 7; layers = [3, 4, 5]
                        keep = 1_000
                        lr = lr * 2""");
        assertThat(NotebookFile.printed(copy)).isEqualTo(result.stdout());
        assertThat(result.directory().resolve("train.executed.html")).content().contains("keep");
        assertThat(NotebookFile.printed(result.directory().resolve("train.ipynb")))
                .isEmpty();
    }

    @Test
    void theVariablesOfAJavaNotebookAreFlags() throws Exception {
        project.file(
                "Train.ipynb",
                NotebookFile.of(
                        "javalike",
                        "java",
                        "%maven a:b:1\nimport java.util.*;",
                        """
                        // double no = 1;
                        double lr = 0.1; final int n = 1_000; /* int no = 2; */
                        %time don't
                        var s = "a;\\tb"; String text = "x"
                          ;
                        long big = 5L, small = -1;
                        var real = 1e-3; var f = 2f; var flag = true;
                        boolean on = false;
                        Double boxed = 1.5;
                        int computed = n + 1;
                        int hex = 0x1F;
                        void method() { int inner = 1; }
                        double[] array = {1.0};
                        lr = 3;
                        """,
                        "int later = 1;"));
        List<FlagDefinition> flags = List.of(
                FlagDefinition.of("lr", FlagType.NUMBER, 0.1),
                FlagDefinition.of("n", FlagType.INT, 1000L),
                FlagDefinition.of("s", FlagType.STRING, "a;\tb"),
                FlagDefinition.of("text", FlagType.STRING, "x"),
                FlagDefinition.of("big", FlagType.INT, 5L),
                FlagDefinition.of("small", FlagType.INT, -1L),
                FlagDefinition.of("real", FlagType.NUMBER, 1e-3),
                FlagDefinition.of("f", FlagType.NUMBER, 2.0),
                FlagDefinition.of("flag", FlagType.BOOLEAN, true),
                FlagDefinition.of("on", FlagType.BOOLEAN, false),
                FlagDefinition.of("boxed", FlagType.NUMBER, 1.5),
                FlagDefinition.of("hex", FlagType.INT, 31L));
        assertThat(project.prepare("Train.ipynb").flags()).containsExactlyElementsOf(flags);

        Map<String, Object> given = new HashMap<>(Map.of("lr", 1L, "s", "\"é\\", "big", 7L, "real", Double.NaN));
        given.putAll(Map.of("f", 0.5, "flag", false, "small", -2L));
        Project.Result result = project.run("Train.ipynb", given);

        assertThat(result.status()).isOne();
        assertThat(result.stderr()).startsWith("The kernel 'javalike' ");
        assertThat(NotebookFile.sources(result.directory().resolve("Train.executed.ipynb"))
                        .get(1)
                        .lines())
                .containsExactly(
                        "// double no = 1;",
                        "double lr = 1.0; final int n = 1_000; /* int no = 2; */",
                        "%time don't",
                        "var s = \"\\\"\\u00e9\\\\\"; String text = \"x\"",
                        "  ;",
                        "long big = 7L, small = -2L;",
                        "var real = Double.NaN; var f = 0.5f; var flag = false;",
                        "boolean on = false;",
                        "Double boxed = 1.5;",
                        "int computed = n + 1;",
                        "int hex = 0x1F;",
                        "void method() { int inner = 1; }",
                        "double[] array = {1.0};",
                        "lr = 3;");
    }

    @Test
    void aValueThatAJavaVariableCannotHaveIsRefused() {
        project.file("Train.ipynb", NotebookFile.of("javalike", "java", "int n = 3;"));
        PreparedProcess prepared = project.prepare("Train.ipynb");

        assertThatThrownBy(() -> prepared.check(FlagValues.of(Map.of("n", 1.5))))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "n=1.5: Train.ipynb declares 'int n', which takes integers from -2147483648 to 2147483647.");
    }

    @Test
    void aKernelThatIsNotInstalledIsNamedWithThoseThatAre() {
        project.file("train.ipynb", NotebookFile.of("nokernel", "python", "x = 1"));

        assertThatThrownBy(() -> project.prepare("train.ipynb"))
                .isInstanceOf(GuildException.class)
                .hasMessageMatching(
                        "train.ipynb: its kernel 'nokernel' is not installed \\(installed: .*javalike, .*python3\\)\\.");
    }

    @Test
    void whatIsNoNotebookIsRefused() {
        project.file("train.ipynb", "x = 1");
        project.file("wrong.ipynb", NotebookFile.python("x = 1\nif x"));

        assertThatThrownBy(() -> project.prepare("train.ipynb"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("train.ipynb: this is not a notebook that can be read (");
        assertThatThrownBy(() -> project.prepare("wrong.ipynb"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("wrong.ipynb: Python cannot read a cell: line 2: ");
    }

    @Test
    void aNotebookThatRunsItselfIsRefused() {
        project.file("train.ipynb", NotebookFile.python("x = 1"));
        ProcessPlan plan = project.prepare("train.ipynb").plan(FlagValues.NONE, folder, "0123");
        project.with("JGUILD_NOTEBOOKS", plan.environment().getOrDefault("JGUILD_NOTEBOOKS", ""));

        assertThatThrownBy(() -> project.prepare("train.ipynb"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("train.ipynb runs itself: ");
    }

    @Test
    void aMissingPackageIsNamed() {
        project.file("train.ipynb", NotebookFile.python("x = 1"));
        Path none = project.program("none", "#!/bin/sh\nexit 1\n");
        Map<String, String> environment = Map.of("JGUILD_PYTHON", none.toString(), "PATH", "");

        if (Files.exists(Path.of("/usr/bin/python3"))) {
            assertThat(NotebookPython.find(environment, folder)).hasToString("/usr/bin/python3");
        } else {
            assertThatThrownBy(() -> NotebookPython.find(environment, folder))
                    .isInstanceOf(GuildException.class)
                    .hasMessageStartingWith("A notebook needs a Python 3 with the packages nbclient, nbformat and "
                            + "nbconvert (searched: " + none + "): install them");
        }
    }

    @Test
    void aNotebookInAFolderImportsModulesOfThatFolder() throws Exception {
        project.file("lab/helper.py", "VALUE = 7\n");
        project.file("lab/train.ipynb", NotebookFile.python("x = 1", "import helper\nprint('v:', helper.VALUE + x)"));

        Project.Result result = project.run("lab/train.ipynb", Map.of("x", 2L));

        assertThat(result.stdout()).isEqualTo("v: 9\n");
        assertThat(result.directory().resolve("train.executed.ipynb")).exists();
    }

    @Test
    void theKernelEndsWhenStandardInputIsClosed() throws Exception {
        project.file(
                "train.ipynb",
                NotebookFile.python("x = 1", "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(600)"));
        PreparedProcess prepared = project.prepare("train.ipynb");
        ProcessPlan plan = prepared.plan(FlagValues.of(Map.of("x", 2L)), project.runDirectory("train.ipynb"), "0123");
        ProcessBuilder builder =
                new ProcessBuilder(plan.command()).directory(plan.directory().toFile());
        builder.environment().putAll(plan.environment());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long kernel = Long.parseLong(process.inputReader().readLine().strip());
        process.getOutputStream().close();

        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(PythonScriptTest.endsSoon(kernel)).isTrue();
        assertThat(NotebookFile.sources(plan.directory().resolve("train.executed.ipynb")))
                .first()
                .isEqualTo("x = 2");
    }
}
