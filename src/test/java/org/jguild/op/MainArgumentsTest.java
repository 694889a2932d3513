package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
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

/** Options that a Java program compares its arguments with. */
@Tag("slow")
@Timeout(600)
class MainArgumentsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                for (int i = 0; i + 1 < args.length; i += 2) {
                    if (args[i].equals("--rate")) rate = Double.parseDouble(args[i + 1]);
                }
                """,
                """
                for (int i = 0; i < args.length; i++) {
                    switch (args[i]) {
                        case "-r":
                        case "--rate":
                            rate = Double.parseDouble(args[++i]);
                            break;
                        case "--help":
                            System.exit(1);
                    }
                }
                """,
                """
                for (int i = 0; i < args.length; i++) {
                    String arg = args[i];
                    switch (arg) {
                        case "--rate" -> rate = Double.parseDouble(args[++i]);
                        default -> throw new IllegalArgumentException(arg);
                    }
                }
                """,
                """
                for (String arg : args) {
                    if (arg.startsWith("--rate=")) rate = Double.parseDouble(arg.substring(7));
                }
                """,
                """
                java.util.Iterator<String> words = java.util.List.of(args).iterator();
                while (words.hasNext()) {
                    String word = words.next();
                    if ("--rate".equals(word)) rate = Double.parseDouble(words.next());
                }
                """,
                """
                java.util.Map<String, String> map = new java.util.HashMap<>();
                for (int i = 0; i < args.length; i += 2) {
                    if (args[i].startsWith("--")) map.put(args[i].substring(2), args[i + 1]);
                }
                rate = Double.parseDouble(map.getOrDefault("rate", "0.1"));
                """,
                """
                for (String arg : args) {
                    String[] pair = arg.split("=");
                    if (pair[0].equals("--rate")) rate = Double.parseDouble(pair[1]);
                }
                """,
                """
                for (int i = 0; i < args.length; i++) {
                    if (!args[i].startsWith("--")) continue;
                    String name = args[i].substring(2);
                    switch (name) {
                        case "rate" -> rate = Double.parseDouble(args[++i]);
                    }
                }
                """,
                """
                rate = Double.parseDouble(find(args, RATE, "0.1"));
                """,
                """
                rate = Double.parseDouble(word(args, "rate", "0.1"));
                """,
                """
                rate = new Options(args).getDouble("rate", 0.1);
                """,
                """
                java.util.Properties map = new java.util.Properties();
                for (String a : args) {
                    int at = a.indexOf('=');
                    if (a.startsWith("--") && at > 0) map.setProperty(a.substring(2, at), a.substring(at + 1));
                }
                rate = Double.parseDouble(map.getProperty("rate", "0.1"));
                """,
                """
                int at = java.util.Arrays.asList(args).indexOf("--rate");
                if (at >= 0) rate = Double.parseDouble(args[at + 1]);
                """
            })
    void anOptionWithAValue(String body) throws Exception {
        project.file("App.java", program(body));
        assertThat(project.prepare("App.java").flags()).contains(FlagDefinition.of("rate", FlagType.ANY, null));
        assertThat(project.run("App.java", Map.of()).stdout()).isEqualTo("0.1\n");
        assertThat(project.run("App.java", Map.of("rate", 0.25)).stdout()).isEqualTo("0.25\n");
    }

    private static String program(String body) {
        return """
                public class App {
                    static final String RATE = "--rate";
                    static String find(String[] all, String name, String other) {
                        for (int i = 0; i < all.length; i++) {
                            if (all[i].equals(name)) return all[i + 1];
                        }
                        return other;
                    }
                    static String word(String[] all, String name, String other) {
                        return find(all, "--" + name, other);
                    }
                    public static void main(String[] args) {
                        double rate = 0.1;
                        %s
                        System.out.println(rate);
                    }
                }
                class Options {
                    private final String[] words;
                    Options(String[] words) { this.words = words; }
                    double getDouble(String name, double other) {
                        return Double.parseDouble(App.word(words, name, "" + other));
                    }
                }
                """
                .formatted(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (String arg : args) if (arg.equals(\"--fast\")) rate = 2;",
                "int i = 0; while (i < args.length) if (args[i].equals(\"--fast\")) { rate = 2; i++; }",
                "if (java.util.Arrays.asList(args).contains(\"--fast\")) rate = 2;",
                "boolean fast = java.util.List.of(args).contains(\"--fast\"); rate = fast ? 2 : 0.1;",
                "for (String arg : args) switch (arg) { case \"--fast\": rate = 2; break; default: rate = 3; }"
            })
    void anOptionWithoutAValue(String body) throws Exception {
        project.file("App.java", program(body));
        assertThat(project.prepare("App.java").flags()).contains(FlagDefinition.of("fast", FlagType.BOOLEAN, null));
        assertThat(project.run("App.java", Map.of("fast", true)).stdout()).isEqualTo("2.0\n");
        assertThat(project.run("App.java", Map.of("fast", false)).stdout()).isEqualTo("0.1\n");
    }

    @Test
    void staticFieldsStayFlags() throws Exception {
        project.file(
                "App.java",
                """
                public class App {
                    static double rate = 0.1;
                    static int depth = 3;
                    public static void main(String[] args) {
                        String mode = "sgd";
                        for (int i = 0; i < args.length; i++) {
                            if (args[i].equals("--rate")) rate = Double.parseDouble(args[++i]);
                            else if (args[i].equals("--mode")) mode = args[++i];
                        }
                        if (mode.equals("adam")) depth = 0;
                        System.out.println(rate + " " + depth + " " + mode);
                    }
                }
                """);
        assertThat(project.prepare("App.java").flags())
                .containsExactly(
                        FlagDefinition.of("rate", FlagType.NUMBER, 0.1),
                        FlagDefinition.of("depth", FlagType.INT, 3L),
                        FlagDefinition.of("mode", FlagType.ANY, null));
        assertThat(project.run("App.java", Map.of("rate", 0.5, "mode", "x", "other", 1L))
                        .stdout())
                .isEqualTo("0.5 3 x\n");
    }

    @Test
    void argumentsByPositionNeedACommandLine() {
        project.file(
                "App.java",
                "class App { public static void main(String[] args) { System.out.println(args.length > 0 ? args[0] : 1); } }");
        PreparedProcess prepared = project.prepare("App.java");
        String message = "App.java has no flag 'x': it reads its arguments by position; write its command line as the "
                + "operation, such as jguild run 'java App.java ${x}'.";
        assertThat(prepared.flags()).isEmpty();
        assertThatThrownBy(() -> prepared.refuseUnknown(List.of(new Assignment("x", "1"))))
                .isInstanceOf(GuildException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> prepared.check(FlagValues.NONE.with("x", 1L))).hasMessage(message);
    }

    @Test
    void theCommandLineOfAProgramWithLibrariesNamesTheClass() throws IOException {
        project.file(
                "lab/App.java",
                "package lab; class App { public static void main(String[] args) { System.out.println(args[0]); } }");
        PreparedProcess prepared = project.withClassPath(Files.createDirectories(folder.resolve("lib")))
                .prepare("lab/App.java");
        assertThatThrownBy(() -> prepared.refuseUnknown(List.of(new Assignment("x", "1"))))
                .hasMessageEndingWith(", such as jguild run 'java -cp JARS lab.App ${x}'.");
    }

    @Test
    void aFlagThatCannotReachTheProgramIsRefused() {
        project.file("App.java", "class App { static int n = 1; public static void main(String[] args) {} }");
        PreparedProcess prepared = project.prepare("App.java");
        assertThatThrownBy(() -> prepared.check(FlagValues.NONE.with("x", 1L)))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "App.java cannot receive 'x': it has no static field of this name, and its main method does not "
                                + "use its arguments.");
    }

    @Test
    void aProgramMayReadFlagsFromItsEnvironment() throws Exception {
        project.file(
                "App.java",
                "class App { public static void main(String[] a) { System.out.println(System.getenv(\"FLAG_X\")); } }");
        assertThat(project.run("App.java", Map.of("x", 1L)).stdout()).isEqualTo("1\n");
    }

    @Test
    void argumentsThatAnotherClassReadsArePassedWhenForced() throws Exception {
        project.file("App.java", "class App { public static void main(String[] args) { Other.go(args); } }");
        project.file(
                "Other.java",
                "class Other { static void go(String[] a) { System.out.println(String.join(\" \", a)); } }");
        assertThat(project.run("App.java", Map.of("x", 1L, "y", true)).stdout()).isEqualTo("--x 1 --y true\n");
        assertThatThrownBy(() -> project.prepare("App.java").refuseUnknown(List.of(new Assignment("x", "1"))))
                .hasMessage(
                        "App.java has no flag 'x': no options were found where it reads its arguments; -f passes it as "
                                + "--x VALUE.");
    }
}
