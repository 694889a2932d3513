package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JavaShellTest {

    private final List<String> notices = new ArrayList<>();
    private final JavaShell shell = open();

    private JavaShell open() {
        CellClassLoader loader = new CellClassLoader(JavaShellTest.class.getClassLoader());
        StatementRunner runner = new StatementRunner(loader, new CellThread(loader, Duration.ZERO), () -> null);
        JavaShell opened = new JavaShell(runner, List.of(), () -> null, notices::add);
        try {
            opened.eval("import static org.jguild.jupyter.kernel.Notebook.*;");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return opened;
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

    /** Declarations of one cell that need each other, in whatever order, as a value of its last line. */
    @ParameterizedTest
    @MethodSource("cellsWhoseDeclarationsNeedEachOther")
    void declarationsOfACellMayNeedEachOther(String cell, String value) throws Exception {
        assertThat(String.valueOf(shell.eval(cell))).isEqualTo(value);
        assertThat(notices).isEmpty();
    }

    static Stream<Arguments> cellsWhoseDeclarationsNeedEachOther() {
        return Stream.of(
                arguments(
                        """
                        sealed interface Shape permits Circle, Square {}
                        record Circle(double r) implements Shape {}
                        final class Square implements Shape { double side = 2; }
                        new Circle(1) instanceof Shape
                        """,
                        "true"),
                arguments("class E1 extends E2 {}\nclass E2 { int z = 3; }\nnew E1().z", "3"),
                arguments(
                        """
                        interface Visitor { void visit(Leaf leaf); void visit(Branch branch); }
                        class Leaf { void accept(Visitor visitor) { visitor.visit(this); } }
                        class Branch { void accept(Visitor visitor) { visitor.visit(this); } }
                        new Leaf() != null
                        """,
                        "true"),
                arguments(
                        "class Node<T> { Link<T> link; }\nclass Link<T> { Node<T> node; }\nnew Node<String>().link",
                        "null"),
                arguments("@Kind(3) class Kinded {}\n@interface Kind { int value(); }\nnew Kinded() != null", "true"),
                arguments(
                        "java.util.List<Item> items = new java.util.ArrayList<>();\nrecord Item(String name) {}\n"
                                + "items.add(new Item(\"x\"));\nitems",
                        "[Item[name=x]]"),
                arguments("int a = later();\nint later() { return 8; }\na", "8"),
                arguments("LinkedHashSet<String> set = new LinkedHashSet<>();\nimport java.util.*;\nset", "[]"),
                arguments("int twice() { return 2 * factor; }\nint factor = 4;\ntwice()", "8"),
                arguments("int once() { return 1; }\nint first = once();\nint once() { return 2; }\nfirst", "1"));
    }

    /** Declarations that JShell alone refuses. */
    @ParameterizedTest
    @MethodSource("declarationsThatJShellRefuses")
    void anyDeclarationOfJavaCanBeInACell(String cell, String value) throws Exception {
        assertThat(String.valueOf(shell.eval(cell))).isEqualTo(value);
    }

    static Stream<Arguments> declarationsThatJShellRefuses() {
        return Stream.of(
                arguments(
                        "interface H { public default boolean f() { return true; } }\nint a = 1;\nnew H() {}.f()",
                        "true"),
                arguments(
                        "record P(int x) {\n  P { if (x < 0) throw new IllegalArgumentException(); }\n}\nnew P(3)",
                        "P[x=3]"),
                arguments("record Q(int y) { Q(int y) { this.y = y + 1; } }\nnew Q(1).y()", "2"),
                arguments(
                        "// a file\npackage org.example;\n\nimport java.util.*;\n\n"
                                + "public class D { List<String> l = new ArrayList<>(); }\nnew D().l",
                        "[]"),
                arguments("synchronized int f() {\n  return Thread.holdsLock(JGUILD_LOCK) ? 1 : 0;\n}\nf()", "1"),
                arguments("strictfp double g() { return 1.5; }\ng()", "1.5"),
                arguments("int h = 2;\nsynchronized (Object.class) { h++; }\nh", "3"));
    }

    @Test
    void adaptedDeclarationsKeepTheirLines() throws Exception {
        shell.eval("record R(int x) {\n  R {\n    if (x < 0) throw new IllegalArgumentException();\n  }\n}");
        assertThatThrownBy(() -> shell.eval("new R(-1)"))
                .isInstanceOfSatisfying(
                        CellException.class, e -> assertThat(e.frames().get(0)).contains("line 3"));
    }

    @Test
    void aDeclarationThatNeedsALaterCellIsAcceptedAndSaysWhatItNeeds() throws Exception {
        shell.eval("class A { B b; int v() { return b == null ? 1 : b.v(); } }");
        assertThat(notices).containsExactly("'A' can be used when this is declared: class B.");
        shell.eval("class B { A a = new A(); int v() { return 1 + a.v(); } }");
        assertThat(shell.eval("new B().v()")).isEqualTo(2);

        shell.eval("int useLater() { return later(); }");
        assertThat(notices)
                .last()
                .isEqualTo("The method 'useLater' can be called when this is declared: method later().");
        assertThatThrownBy(() -> shell.eval("useLater()"))
                .isInstanceOfSatisfying(
                        CompilationException.class,
                        e -> assertThat(e.report()).last().isEqualTo("    at useLater (startup script, line 1)"));
        shell.eval("int later() { return 8; }");
        assertThat(shell.eval("useLater()")).isEqualTo(8);
    }

    @Test
    void statementsAboveAnErrorHaveTheirEffectThoughDeclarationsComeFirst() throws Exception {
        assertThatThrownBy(() -> shell.eval("int done = 5;\nint wrong() { return \"text\"; }\ndone = 6;"))
                .isInstanceOfSatisfying(
                        CompilationException.class,
                        e -> assertThat(e.report().get(0)).contains("line 2: incompatible types"));
        assertThat(shell.eval("done")).isEqualTo(5);
    }

    private List<String> traceback(String cell) {
        try {
            shell.eval(cell);
        } catch (Exception e) {
            return ErrorReport.of(e).traceback().stream()
                    .map(line -> line.replaceAll("\u001B\\[[0-9]m", ""))
                    .toList();
        }
        throw new AssertionError("the cell did not fail");
    }

    /** What a cell throws, and the frames of the notebook that its report has. */
    @ParameterizedTest
    @MethodSource("errorsWithTheirFrames")
    void everyExceptionOfAReportNamesCellAndLine(String cell, List<String> frames) {
        assertThat(traceback(cell)).containsSubsequence(frames);
    }

    static Stream<Arguments> errorsWithTheirFrames() {
        return Stream.of(
                arguments("Integer z =\n  Integer.valueOf(\"no\");", List.of("    at startup script, line 2")),
                arguments("\"a\" +\n  Integer.valueOf(\"no\")", List.of("    at startup script, line 2")),
                arguments(
                        "for (int i = 0; i < 2; i++) {\n\n  Integer.valueOf(\"no\");\n}",
                        List.of("    at startup script, line 3")),
                arguments(
                        "String s = \"a\" +\n  List.of(1).get(2);".replace("List", "java.util.List"),
                        List.of("    at startup script, line 2")),
                arguments(
                        "int g() {\n  return 1 / 0;\n}\ntry {\n  g();\n} catch (Exception e) {\n"
                                + "  throw new IllegalStateException(\"outer\", e);\n}",
                        List.of(
                                "java.lang.IllegalStateException: outer",
                                "    at startup script, line 7",
                                "Caused by: java.lang.ArithmeticException: / by zero",
                                "    at g (startup script, line 2)")),
                arguments(
                        """
                        var pool = java.util.concurrent.Executors.newSingleThreadExecutor();
                        var future = pool.submit(() -> {
                          return Integer.parseInt("no");
                        });
                        pool.shutdown();
                        future.get();
                        """,
                        List.of(
                                "    at startup script, line 6",
                                "Caused by: java.lang.NumberFormatException: For input string: \"no\"",
                                "    at startup script, line 3")),
                arguments(
                        "class Bad {\n  static int v =\n    Integer.parseInt(\"no\");\n}\nBad.v",
                        List.of(
                                "java.lang.ExceptionInInitializerError",
                                "Caused by: java.lang.NumberFormatException: For input string: \"no\"",
                                "    at <clinit> (startup script, line 3)")),
                arguments(
                        """
                        class Res implements AutoCloseable {
                          public void close() {
                            throw new RuntimeException("closing");
                          }
                        }
                        try (Res r = new Res()) {
                          throw new RuntimeException("work");
                        }
                        """,
                        List.of(
                                "java.lang.RuntimeException: work",
                                "    at startup script, line 7",
                                "Suppressed: java.lang.RuntimeException: closing",
                                "    at close (startup script, line 3)")));
    }

    @Test
    void aDeepRecursionNamesItsCaller() {
        List<String> lines = traceback(
                "int down(int n) {\n  if (n == 0) throw new IllegalStateException();\n  return down(n - 1);\n}\n\ndown(500)");

        assertThat(lines).hasSizeLessThan(30).last().isEqualTo("    at startup script, line 6");
        assertThat(lines.get(1)).isEqualTo("    at down (startup script, line 2)");
        assertThat(lines).anyMatch(line -> line.matches("    … [0-9]+ more"));
    }

    @Test
    void aStackOverflowBeginsInTheNotebook() {
        List<String> lines = traceback("int endless(int n) {\n  return endless(n + 1) + 1;\n}\nendless(0)");

        assertThat(lines.get(0)).startsWith("java.lang.StackOverflowError");
        assertThat(lines.get(1)).startsWith("    at endless (startup script");
        assertThat(lines.get(2)).isEqualTo("    at endless (startup script, line 2)");
        assertThat(lines).last().isEqualTo("    at startup script, line 4");
    }

    @Test
    void aPrintedTraceNamesCellAndLine() throws Exception {
        shell.eval("int h() {\n\n  return 1 / 0;\n}\nvar text = new java.io.StringWriter();");
        shell.eval(
                """
                import java.awt.*;
                try {
                  h();
                } catch (Exception e) {
                  e.printStackTrace(new java.io.PrintWriter(text, true));
                }
                """);

        assertThat(shell.eval("text.toString()"))
                .asString()
                .contains(".h(startup script:3)", ".do_it$(startup script:3)");
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
