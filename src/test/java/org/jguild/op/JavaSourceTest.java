package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.util.FastMath;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@Timeout(600)
class JavaSourceTest {

    private static final String FIELDS =
            """
            public class Train {
                static double x = 0.1;
                private static int n = 3;
                static float f = 0.1f;
                static Long big = 5L;
                static boolean on = true;
                static char letter = 'a';
                static String text = "a b";
                static String nothing;
                static Double none = null;
                static final int CONSTANT = 1;
                static int[] array = {1};
                int instance = 2;

                public static void main(String[] args) {
                    System.out.println(x + " " + n + " " + f + " " + big + " " + on + " " + letter + " " + text + " "
                            + nothing + " " + none + " " + args.length);
                }
            }
            """;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @Test
    void staticFieldsAreFlags() {
        project.file("Train.java", FIELDS);
        assertThat(project.prepare("Train.java").flags())
                .containsExactly(
                        FlagDefinition.of("x", FlagType.NUMBER, 0.1),
                        FlagDefinition.of("n", FlagType.INT, 3L),
                        FlagDefinition.of("f", FlagType.NUMBER, 0.1),
                        FlagDefinition.of("big", FlagType.INT, 5L),
                        FlagDefinition.of("on", FlagType.BOOLEAN, true),
                        FlagDefinition.of("letter", FlagType.STRING, "a"),
                        FlagDefinition.of("text", FlagType.STRING, "a b"),
                        FlagDefinition.of("nothing", FlagType.STRING, null),
                        FlagDefinition.of("none", FlagType.NUMBER, null),
                        FlagDefinition.of("CONSTANT", FlagType.INT, null));
    }

    @Test
    void aConstantHasTheGivenValueEverywhereInTheSource() throws Exception {
        project.file(
                "Train.java",
                """
                public class Train {
                    private static final long serialVersionUID = 1;
                    static final java.util.Random RANDOM = new java.util.Random(1);
                    static final double RATE = 1e-1;
                    static final int EPOCHS = -(2 + 3), TWICE = 2 * EPOCHS;
                    public static final boolean FAST = false;
                    static final String NAME = "a";
                    static class Inner { static final double HALF = RATE / 2; }
                    public static void main(String[] args) {
                        System.out.println(RATE + " " + EPOCHS + " " + TWICE + " " + FAST + " " + Inner.HALF);
                    }
                }
                """);
        assertThat(project.prepare("Train.java").flags())
                .containsExactly(
                        FlagDefinition.of("RATE", FlagType.NUMBER, null),
                        FlagDefinition.of("EPOCHS", FlagType.INT, null),
                        FlagDefinition.of("FAST", FlagType.BOOLEAN, null));
        assertThat(project.run("Train.java", Map.of()).stdout()).isEqualTo("0.1 -5 -10 false 0.05\n");
        assertThat(project.run("Train.java", Map.of("RATE", 4L, "EPOCHS", 7L, "FAST", true))
                        .stdout())
                .isEqualTo("4.0 7 14 true 2.0\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static { print(); } static final int SIZE = 3;",
                "static int first = print(); static final int SIZE = 3;",
                "static final int SIZE = 3; static int sign(int n) { switch (n) { case SIZE: return 1; default: return 0; } }",
                "static final int SIZE = 3; static final int OTHER = Other.SIZE;",
                "static final int SIZE = Integer.parseInt(\"3\");"
            })
    void aConstantThatTheProgramNeedsAsSuchIsNoFlag(String fields) throws Exception {
        project.file("Other.java", "class Other { static final int SIZE = App.SIZE; }");
        project.file(
                "App.java",
                "public class App { static int print() { System.out.println(SIZE); return SIZE; } " + fields
                        + " public static void main(String[] args) { System.out.println(SIZE); } }");
        assertThat(project.prepare("App.java").flags())
                .extracting(FlagDefinition::name)
                .doesNotContain("SIZE");
        assertThat(project.run("App.java", Map.of()).stdout()).endsWith("3\n").doesNotContain("0");
    }

    @Test
    void aFieldThatTheProgramComputesAndPrintsIsAResult() {
        project.file(
                "Loop.java",
                """
                public class Loop {
                    static double lr = 0.1, decay = 0.9, loss = 1.0, best = 1e9, momentum = 0.9;
                    static int epochs = 5, steps = 0, batch = 8, local = 1;
                    static String mode = "fast";
                    public static void main(String[] args) {
                        for (int i = 0; i < args.length; i++) {
                            batch = Integer.parseInt(args[i]);
                        }
                        mode = mode + "er";
                        System.out.println("batch: " + batch + " " + mode + " " + epochs);
                        for (int i = 0; i < epochs; i++) {
                            loss *= 1 - lr;
                            if (loss < best) best = loss;
                            Loop.lr *= decay;
                            steps++;
                            System.out.println("loss: " + loss + " " + lr + " " + momentum);
                        }
                        System.out.printf("best: %f%nsteps: %d%n", best, Loop.steps);
                        int local = 0;
                        for (int i = 0; i < 3; i++) local += i;
                        System.out.println(local);
                    }
                }
                """);
        assertThat(project.prepare("Loop.java").flags().stream().map(FlagDefinition::name))
                .containsExactly("lr", "decay", "momentum", "epochs", "batch", "local", "mode");
    }

    @Test
    void fieldsGetTheGivenValues() throws Exception {
        project.file("Train.java", FIELDS);
        assertThat(project.run("Train.java", Map.of()).stdout()).isEqualTo("0.1 3 0.1 5 true a a b null null 0\n");
        Map<String, Object> given = new HashMap<>(Map.of(
                "x", -2L, "n", -4L, "f", 0.25, "big", Long.MIN_VALUE, "on", false, "letter", "=", "none", 1e-300));
        given.put("text", null);
        given.put("nothing", "x=1 'y'");
        Project.Result result = project.run("Train.java", given);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).isEqualTo("-2.0 -4 0.25 -9223372036854775808 false = null x=1 'y' 1.0E-300 0\n");
    }

    @Test
    void aValueOutOfRangeIsRejectedBeforeAnythingRuns() {
        project.file("Train.java", FIELDS);
        PreparedProcess prepared = project.prepare("Train.java");
        assertRefused(
                prepared,
                "n",
                3_000_000_000L,
                "n=3000000000: Train.java declares 'int n', which takes integers " + "from -2147483648 to 2147483647.");
        assertRefused(prepared, "n", 0.5, "n=0.5: Train.java declares 'int n', which takes integers from");
        assertRefused(prepared, "x", "abc", "x=abc: Train.java declares 'double x', which takes a number.");
        assertRefused(prepared, "f", 1e300, "which takes numbers up to 3.4028234663852886E38.");
        assertRefused(prepared, "x", null, "x=null: Train.java declares 'double x', which cannot be null.");
        assertRefused(
                prepared, "on", "maybe", "on=maybe: Train.java declares 'boolean on', which is either true or false.");
        assertRefused(
                prepared, "letter", "ab", "letter=ab: Train.java declares 'char letter', which takes one character.");
        assertRefused(prepared, "big", "z", "big=z: Train.java declares 'Long big', which takes integers from");
    }

    @Test
    void fieldsComputedFromFlagsUseTheGivenValues() throws Exception {
        project.file(
                "Train.java",
                """
                public class Train {
                    static long seed = 1, other = 2; static double x = 0.5;
                    static byte b = 3; static short s = 4; static float f = 1; static char c = 'a'; static int n = 'b';
                    static Integer boxed = 7; static Double real = null; static Character letter = 'x';
                    static Byte small = 1;
                    static String text = "a" + "b";
                    static boolean on = seed > 0;
                    static final double TWICE = 2 * x;
                    static final String ALL = "" + seed + other + b + s + f + c + n + boxed + real + letter + text + on;
                    static { other = 99; }
                    public static void main(String[] args) {
                        System.out.println(TWICE + " " + ALL + " " + other + " " + small);
                        System.out.println(System.getProperties().stringPropertyNames().stream()
                                .filter(name -> name.contains("flag")).count());
                        throw new IllegalStateException("line 16");
                    }
                }
                """);
        Project.Result plain = project.run("Train.java", Map.of());
        assertThat(plain.stdout()).isEqualTo("1.0 12341.0a987nullxabtrue 99 1\n0\n");
        Map<String, Object> given = new HashMap<>(
                Map.of("seed", 5L, "other", 6L, "x", 4L, "b", 8L, "s", 9L, "f", 2.5, "c", "z", "n", 10L, "real", 0.25));
        given.putAll(Map.of("letter", "=", "text", "", "on", false, "small", 2L));
        given.put("boxed", null);
        Project.Result result = project.run("Train.java", given);
        assertThat(result.stdout()).isEqualTo("8.0 56892.5z10null0.25=false 6 2\n0\n");
        assertThat(result.stderr()).contains("at Train.main(Train.java:15)");
    }

    private static void assertRefused(PreparedProcess prepared, String flag, Object value, String message) {
        FlagValues values = Project.defaults(prepared).with(flag, value);
        assertThatThrownBy(() -> prepared.check(values))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> prepared.plan(values, Path.of("/"), "0")).hasMessageContaining(message);
    }

    @Test
    void aRunSeesItsDirectoryAndEnvironment() throws Exception {
        project.file(
                "Train.java",
                """
                class Train {
                    static double x = 1;
                    public static void main(String[] args) throws Exception {
                        System.out.println(System.getProperty("user.dir").equals(System.getenv("RUN_DIR")));
                        System.out.println(System.getenv("FLAG_X") + System.getProperty("custom") + System.in.read());
                    }
                }
                """);
        Project.Result result = project.withJvmArg("-Dcustom= yes ").run("Train.java", Map.of("x", 2L));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).isEqualTo("true\n2 yes -1\n");
    }

    @Test
    void sourcesNextToItAreCompiledToo() throws Exception {
        project.file(
                "lib/org/acme/Train.java",
                """
                package org.acme;
                public class Train {
                    static int n = 1;
                    public static void main(String[] args) { System.out.println(Side.twice(n)); }
                }
                """);
        project.file(
                "lib/org/acme/Side.java",
                "package org.acme;\nclass Side { static int twice(int n) { return 2 * n; } }");
        assertThat(project.run("lib/org/acme/Train.java", Map.of("n", 4L)).stdout())
                .isEqualTo("8\n");
    }

    @Test
    void aStackTraceDoesNotShowTheLauncher() throws Exception {
        project.file(
                "Train.java",
                """
                public class Train {
                    static int n = 1;
                    public static void main(String[] args) {
                        try {
                            fail();
                        } catch (IllegalStateException e) {
                            throw new RuntimeException("outer", e);
                        }
                    }
                    static void fail() { throw new IllegalStateException("n is " + n); }
                }
                """);
        Project.Result result = project.run("Train.java", Map.of("n", 7L));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr())
                .startsWith(
                        "Exception in thread \"main\" java.lang.RuntimeException: outer\n\tat Train.main(Train.java:7)\n")
                .contains("Caused by: java.lang.IllegalStateException: n is 7\n\tat Train.fail(Train.java:10)")
                .doesNotContain("jguild")
                .doesNotContain("reflect");
    }

    @Test
    void anExitStatusIsKept() throws Exception {
        project.file("Train.java", "class Train { public static void main(String[] a) { System.exit(3); } }");
        assertThat(project.run("Train.java", Map.of()).status()).isEqualTo(3);
    }

    @Test
    void aCompileErrorHasFileAndLine() {
        project.file(
                "Train.java",
                "class Train {\n  static int n = \"a\";\n  public static void main(String[] a) { Side.f(); }\n}\n");
        project.file("Side.java", "class Side {\n  static void f() { return 1; }\n}\n");
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith(
                        "Train.java does not compile:\nTrain.java:2: error: incompatible types: String cannot be converted to int")
                .hasMessageContaining("Side.java:2: error: incompatible types: unexpected return value");
        project.file("Train.java", "class Train {\n  int x = ;\n}\n");
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .hasMessageContaining("Train.java:2: error: illegal start of expression");
    }

    @Test
    void aSourceWithoutMainIsRejected() {
        project.file("Train.java", "class Train { static int n = 1; void main(String[] a) {} }");
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .isInstanceOf(GuildException.class)
                .hasMessage("Train.java has no method 'public static void main(String[] args)'.");
        project.file("Train.java", "class Other {}");
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .hasMessage("Train.java has no method 'public static void main(String[] args)'.");
    }

    @Test
    void initialValuesThatFailAreShown() {
        project.file(
                "Train.java", "class Train {\n  static int n = 1 / 0;\n  public static void main(String[] a) {}\n}\n");
        assertThatThrownBy(() -> project.prepare("Train.java"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("Train.java: its initial values could not be read:\n")
                .hasMessageContaining("ArithmeticException: / by zero")
                .hasMessageContaining("Train.java:2");
    }

    @Test
    void theJvmExitsWhenItsStdinIsClosed() throws Exception {
        project.file(
                "Slow.java",
                """
                class Slow {
                    public static void main(String[] args) throws Exception {
                        System.out.println(new ProcessBuilder("sleep", "600").start().pid());
                        Thread.sleep(600_000);
                    }
                }
                """);
        ProcessPlan plan = project.prepare("Slow.java").plan(FlagValues.NONE, project.runDirectory("Slow.java"), "0");
        assertThat(plan.exitsOnStdinClose()).isTrue();
        Process process = new ProcessBuilder(plan.command())
                .directory(plan.directory().toFile())
                .start();
        long grandchild = Long.parseLong(process.inputReader().readLine());
        process.getOutputStream().close();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(PythonScriptTest.endsSoon(grandchild)).isTrue();
    }

    @Test
    void theClassPathIsThatOfTheContextWithoutOurOwn() throws Exception {
        Path jar = Path.of(FastMath.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        project.file(
                "Train.java",
                """
                public class Train {
                    public static void main(String[] args) throws Exception {
                        System.out.println(org.apache.commons.math3.util.FastMath.abs(-3));
                        try {
                            Class.forName("org.jguild.flag.FlagValues");
                        } catch (ClassNotFoundException e) {
                            System.out.println("apart");
                        }
                    }
                }
                """);
        assertThat(project.withClassPath(jar).run("Train.java", Map.of()).stdout())
                .isEqualTo("3\napart\n");
    }
}
