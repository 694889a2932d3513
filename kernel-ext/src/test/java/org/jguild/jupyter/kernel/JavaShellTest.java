package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaShellTest {

    private final JavaShell shell = open();

    private static JavaShell open() {
        CellClassLoader loader = new CellClassLoader(JavaShellTest.class.getClassLoader());
        StatementRunner runner = new StatementRunner(loader, new CellThread(loader, Duration.ZERO), () -> null);
        return new JavaShell(runner, List.of(), () -> null);
    }

    @Test
    void valueOfTheLastExpressionIsTheObjectItself() throws Exception {
        Object list = shell.eval("var list = new java.util.ArrayList<String>();\nlist");
        shell.eval("list.add(\"a\")");
        assertThat(list).isEqualTo(List.of("a"));
    }

    @Test
    void declarationAndStatementGiveNothing() throws Exception {
        assertThat(shell.eval("int a = 5;")).isNull();
        assertThat(shell.eval("a = 6;")).isNull();
        assertThat(shell.eval("if (a > 5) { a = 7; }")).isNull();
        assertThat(shell.eval("a")).isEqualTo(7);
    }

    @Test
    void importDoesNotSetVariablesBackToNull() throws Exception {
        shell.eval("String s = \"kept\";");
        assertThat(shell.eval("import java.awt.*;\nimport java.awt.event.*;\ns"))
                .isEqualTo("kept");
    }

    @Test
    void importDoesNotMoveTheLinesOfErrors() throws Exception {
        shell.eval("int f(int n) {\n\n  return 1 / n;\n}");
        shell.eval("import java.awt.*;\nimport java.awt.event.*;");
        assertThatThrownBy(() -> shell.eval("f(0)"))
                .isInstanceOfSatisfying(CellException.class, e -> assertThat(e.frames())
                        .containsExactly("    at f (startup script, line 3)", "    at startup script, line 1"));
    }

    @Test
    void exceptionIsTheOneThrown() {
        assertThatThrownBy(() -> shell.eval("throw new java.io.IOException(\"disk\");"))
                .isInstanceOf(CellException.class)
                .cause()
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("disk");
    }

    @Test
    void compilerErrorPointsAtTheLineOfTheCell() {
        assertThatThrownBy(() -> shell.eval("int a = 1;\n\nint b = a +\n   \"x\";"))
                .isInstanceOfSatisfying(
                        CompilationException.class, e -> assertThat(e.report().get(0))
                                .contains("line 3: incompatible types: java.lang.String cannot be converted to int"));
    }

    @Test
    void valuesOfTheLastExpressionsAndThoseMentionedAreKept() throws Exception {
        assertThat(shell.eval("\"first\" + 1")).isEqualTo("first1");
        assertThat(shell.eval("int firstLength() { return $1.length(); }\n$1")).isEqualTo("first1");
        for (int i = 0; i < 40; i++) {
            shell.eval("\"value\" + " + i);
        }

        assertThat(shell.eval("firstLength()")).isEqualTo(6);
        assertThat(shell.variables().stream().filter(name -> name.startsWith("$")))
                .contains("$1")
                .hasSizeBetween(10, 12);
    }

    @Test
    void whatAnExpressionGaveIsNotHeldForEver() throws Exception {
        WeakReference<Object> held = new WeakReference<>(shell.eval("new int[] {1, 2, 3}.clone()"));
        for (int i = 0; i < 40; i++) {
            shell.eval("\"value\" + " + i);
            System.gc();
        }

        assertThat(held.get()).isNull();
    }

    @Test
    void unfinishedCellIsTold() {
        assertThatThrownBy(() -> shell.eval("int a = 1;\nfor (;;) {"))
                .isInstanceOf(CompilationException.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void variablesAreFoundByName() throws Exception {
        shell.eval("int a = 1; int a = 2;");
        assertThat(shell.variables()).containsExactly("a");
        assertThat(shell.value("a")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int total = 1; totl + 1 | Did you mean 'total'?",
                "Duration d = null; | Missing: import java.time.Duration;",
                "LocalDate.now() | Missing: import java.time.LocalDate;",
            })
    void unknownNameComesWithAdvice(String code, String advice) {
        assertThatThrownBy(() -> shell.eval(code))
                .isInstanceOfSatisfying(CompilationException.class, e -> assertThat(String.join("\n", e.report()))
                        .contains(advice));
    }
}
