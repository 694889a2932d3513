package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import picocli.CommandLine;

/** Options that a Java program declares with annotations. */
@Tag("slow")
@Timeout(600)
class JavaOptionsTest {

    private static final String PICO =
            """
            import java.io.File;
            import java.util.*;
            import picocli.CommandLine;
            import picocli.CommandLine.*;
            @Command(mixinStandardHelpOptions = true)
            public class Train implements Runnable {
                enum Kind { SGD, ADAM }
                static final String PREFIX = "--";
                static int notAFlag = 1;
                @Option(names = {"-r", "--rate"}, defaultValue = "0.1", description = "the rate (default: ${DEFAULT-VALUE})")
                double rate;
                @Option(names = PREFIX + "depth") int depth = 1 + 2;
                @Option(names = "--wide") private long wide = 1L << 40;
                @Option(names = "--fast") boolean fast;
                @Option(names = "--bias", negatable = true) boolean bias = true;
                @Option(names = "--plain", arity = "0") boolean plain = true;
                @Option(names = "--kind") Kind kind = Kind.ADAM;
                @Option(names = "--out") File out = new File("a.txt");
                @Option(names = "--tag") List<String> tags = new ArrayList<>(List.of("a", "b"));
                @Option(names = "--sizes", split = ",") int[] sizes = {4, 5};
                @Option(names = "--point", arity = "2") double[] point;
                @Option(names = "-v") boolean[] verbose = {};
                @Option(names = "--seed") int seed;
                @Option(names = "--env", defaultValue = "${env:HOME}") String env;
                @Option(names = "--made") double made = Math.random();
                @Option(names = "--data", required = true) String data;
                @Parameters(arity = "0..1", defaultValue = "in.csv") String input;
                public static void main(String[] args) { System.exit(new CommandLine(new Train()).execute(args)); }
                public void run() {
                    System.out.println(rate + " " + depth + " " + wide + " " + fast + " " + bias + " " + plain + " " + kind
                            + " " + out + " " + tags + " " + Arrays.toString(sizes) + Arrays.toString(point)
                            + verbose.length + " " + seed + " " + data + " " + input);
                }
            }
            """;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new Project(folder.toRealPath())
                .withClassPath(Path.of(CommandLine.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }

    @Test
    void picocliOptionsAreFlags() {
        project.file("Train.java", PICO);
        assertThat(project.prepare("Train.java").flags())
                .containsExactly(
                        new FlagDefinition("rate", FlagType.NUMBER, 0.1, List.of(), "the rate", false),
                        FlagDefinition.of("depth", FlagType.INT, 3L),
                        FlagDefinition.of("wide", FlagType.INT, 1L << 40),
                        FlagDefinition.of("fast", FlagType.BOOLEAN, false),
                        FlagDefinition.of("bias", FlagType.BOOLEAN, true),
                        FlagDefinition.of("plain", FlagType.BOOLEAN, true),
                        new FlagDefinition("kind", FlagType.STRING, "ADAM", List.of("SGD", "ADAM"), "", false),
                        FlagDefinition.of("out", FlagType.STRING, "a.txt"),
                        FlagDefinition.of("tag", FlagType.STRING, "a b"),
                        FlagDefinition.of("sizes", FlagType.STRING, "4,5"),
                        FlagDefinition.of("point", FlagType.STRING, null),
                        FlagDefinition.of("v", FlagType.INT, 0L),
                        FlagDefinition.of("seed", FlagType.INT, 0L),
                        FlagDefinition.of("env", FlagType.STRING, null),
                        FlagDefinition.of("made", FlagType.NUMBER, null),
                        new FlagDefinition("data", FlagType.STRING, null, List.of(), "", true),
                        FlagDefinition.of("input", FlagType.STRING, "in.csv"));
    }

    @Test
    void onlyWhatDiffersFromTheDefaultIsPassed() throws Exception {
        project.file("Train.java", PICO);
        PreparedProcess prepared = project.prepare("Train.java");
        FlagValues defaults = Project.defaults(prepared);
        assertThat(arguments(prepared, defaults)).isEmpty();
        assertThat(arguments(prepared, defaults.with("rate", 0.2).with("data", "d")))
                .containsExactly("--rate=0.2", "--data=d");
        Project.Result result = project.run(
                "Train.java",
                Map.ofEntries(
                        Map.entry("rate", Double.NEGATIVE_INFINITY),
                        Map.entry("depth", -4L),
                        Map.entry("fast", true),
                        Map.entry("bias", false),
                        Map.entry("plain", false),
                        Map.entry("kind", "SGD"),
                        Map.entry("tag", "x 'y z'"),
                        Map.entry("sizes", "7"),
                        Map.entry("point", "1 2"),
                        Map.entry("v", 2L),
                        Map.entry("data", "@-x"),
                        Map.entry("input", "-y")));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .isEqualTo("-Infinity -4 1099511627776 true false false SGD a.txt [x, y z] [7][1.0, 2.0]2 0 @-x -y\n");
    }

    private List<String> arguments(PreparedProcess prepared, FlagValues values) {
        List<String> command = prepared.plan(values, folder, "0").command();
        int run = command.indexOf("run");
        return command.subList(run + 3, command.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new CommandLine(new App()).execute(\"--rate=3\");",
                "args = new String[] {\"--rate=3\"}; new CommandLine(new App()).execute(args);",
                "String[] own = {\"--rate=3\"}; args = own.clone(); new CommandLine(new App()).execute(args);"
            })
    void optionsOfAProgramThatDoesNotUseItsArgumentsAreNoFlags(String body) {
        project.file("App.java", optionsWith(body));
        PreparedProcess prepared = project.prepare("App.java");
        assertThat(prepared.flags()).isEmpty();
        assertThatThrownBy(() -> prepared.check(FlagValues.NONE.with("rate", 2L)))
                .hasMessage(
                        "App.java cannot receive 'rate': it has no static field of this name, and its main method does"
                                + " not use its arguments.");
    }

    @Test
    void argumentsThatAreReplacedOnlyInSomeCasesAreUsed() {
        project.file(
                "App.java",
                optionsWith("if (args.length == 0) args = new String[] {\"--rate=3\"};"
                        + " new CommandLine(new App()).execute(args);"));
        assertThat(project.prepare("App.java").flags())
                .extracting(FlagDefinition::name)
                .containsExactly("rate");
    }

    private static String optionsWith(String main) {
        return """
                import picocli.CommandLine;
                import picocli.CommandLine.*;
                public class App implements Runnable {
                    @Option(names = "--rate", required = true) int rate;
                    public void run() { System.out.println(rate); }
                    public static void main(String[] args) { MAIN }
                }
                """
                .replace("MAIN", main);
    }

    @Test
    void commandsMixinsGroupsAndSuperclassesAreFollowed() throws Exception {
        project.file(
                "App.java",
                """
                import picocli.CommandLine.*;
                @Command(subcommands = {Fit.class, HelpCommand.class})
                public class App extends Base {
                    @Mixin Shared shared;
                    @ArgGroup Group group;
                    static class Group { @Option(names = "--one") int one = 1; }
                    public static void main(String[] args) {
                        App app = new App();
                        picocli.CommandLine line = new picocli.CommandLine(app);
                        line.addSubcommand("test", new Check());
                        System.exit(line.execute(args));
                    }
                    @Command int export(@Option(names = "--form", defaultValue = "csv") String form) {
                        System.out.println("export " + form + " " + level);
                        return 0;
                    }
                }
                class Check { @Option(names = "--k") int k = 1; }
                """);
        project.file(
                "Base.java",
                "import picocli.CommandLine.*; class Base { @Option(names = \"--level\") int level = 2; }");
        project.file(
                "Shared.java",
                "import picocli.CommandLine.*; class Shared { @Option(names = \"--log\") String log = \"\"; }");
        project.file(
                "Fit.java",
                """
                import picocli.CommandLine.*;
                @Command(name = "fit") class Fit implements Runnable {
                    @ParentCommand App app;
                    @Option(names = "--rate") double rate = .5;
                    @Parameters(index = "1") String to;
                    @Parameters(index = "0") String from;
                    public void run() { System.out.println(app.level + " " + rate + " " + from + " " + to); }
                }
                """);
        PreparedProcess prepared = project.prepare("App.java");
        assertThat(prepared.flags())
                .containsExactlyInAnyOrder(
                        FlagDefinition.of("level", FlagType.INT, 2L),
                        FlagDefinition.of("log", FlagType.STRING, ""),
                        FlagDefinition.of("one", FlagType.INT, null),
                        new FlagDefinition(
                                "command",
                                FlagType.STRING,
                                null,
                                List.of("fit", "export", "test"),
                                "the command",
                                false));
        assertThat(prepared.flags(List.of(new Assignment("command", "fit"))))
                .extracting(FlagDefinition::name)
                .containsExactlyInAnyOrder("level", "log", "one", "command", "rate", "from", "to");
        assertThat(project.run("App.java", Map.of("command", "fit", "level", 7L, "rate", 2L, "from", "a", "to", "b"))
                        .stdout())
                .isEqualTo("7 2.0 a b\n");
        assertThat(project.run("App.java", Map.of("command", "export", "form", "x"))
                        .stdout())
                .isEqualTo("export x 2\n");
    }

    @Test
    void optionsInAnotherClassAreFound() throws Exception {
        project.file(
                "Run.java",
                """
                public class Run {
                    static int field = 1;
                    public static void main(String... args) throws Exception {
                        Settings settings = picocli.CommandLine.populateCommand(new Settings(), args);
                        System.out.println(settings.rate);
                    }
                }
                """);
        project.file(
                "Settings.java",
                """
                class Settings {
                    double rate;
                    Settings() { this.other = 5; }
                    @picocli.CommandLine.Option(names = "--other") int other;
                    @picocli.CommandLine.Option(names = "--rate", defaultValue = "1e-3") void set(double value) { rate = value; }
                }
                """);
        assertThat(project.prepare("Run.java").flags())
                .containsExactly(
                        FlagDefinition.of("other", FlagType.INT, null),
                        FlagDefinition.of("rate", FlagType.NUMBER, 0.001));
        assertThat(project.run("Run.java", Map.of("rate", 0.25)).stdout()).isEqualTo("0.25\n");
    }

    @Test
    void whatTheProgramDoesNotKnowIsPassedWhenForcedAndRefusedByIt() throws Exception {
        project.file("Train.java", PICO);
        Project.Result result = project.run("Train.java", Map.of("data", "d", "rat", 1L));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.stderr()).contains("--rat");
    }

    /** The annotations of JCommander, so that the test needs no download. */
    private void writeJCommander() {
        project.file(
                "com/beust/jcommander/Parameter.java",
                """
                package com.beust.jcommander;
                public @interface Parameter {
                    String[] names() default {}; String description() default ""; boolean required() default false;
                    int arity() default -1; boolean help() default false; boolean password() default false;
                }
                """);
        project.file(
                "com/beust/jcommander/Parameters.java",
                "package com.beust.jcommander; public @interface Parameters { String[] commandNames() default {}; }");
        project.file(
                "com/beust/jcommander/ParametersDelegate.java",
                "package com.beust.jcommander; public @interface ParametersDelegate {}");
        project.file(
                "com/beust/jcommander/JCommander.java",
                """
                package com.beust.jcommander;
                public class JCommander {
                    public JCommander(Object object) {}
                    public void addCommand(String name, Object object) {}
                    public void parse(String... args) { System.out.println(String.join(" ", args)); }
                }
                """);
    }

    @Test
    void jcommanderParametersAreFlags() throws Exception {
        writeJCommander();
        project.file(
                "JC.java",
                """
                import com.beust.jcommander.*;
                import java.util.*;
                public class JC {
                    enum Kind { A, B }
                    @Parameter(names = {"-lr", "--rate"}, description = "the rate") public double rate = 0.1;
                    @Parameter(names = "-depth") public Integer depth = 3;
                    @Parameter(names = "--fast") boolean fast;
                    @Parameter(names = "--warm") boolean warm = true;
                    @Parameter(names = "--cold", arity = 1) boolean cold = true;
                    @Parameter(names = "--kind") Kind kind = Kind.B;
                    @Parameter(names = "--sizes") List<Integer> sizes = Arrays.asList(1, 2);
                    @Parameter(names = "--help", help = true) boolean help;
                    @Parameter(names = "--key", password = true) String key;
                    @Parameter(names = "--name", required = true) String name = "n";
                    @Parameter(description = "files") List<String> files = new ArrayList<>();
                    @ParametersDelegate Log log = new Log();
                    static class Log { @Parameter(names = "--level") int level = 1; }
                    public static void main(String... args) { new JCommander(new JC()).parse(args); }
                }
                """);
        assertThat(project.prepare("JC.java").flags())
                .containsExactlyInAnyOrder(
                        new FlagDefinition("rate", FlagType.NUMBER, 0.1, List.of(), "the rate", false),
                        FlagDefinition.of("depth", FlagType.INT, 3L),
                        FlagDefinition.of("fast", FlagType.BOOLEAN, false),
                        FlagDefinition.of("warm", FlagType.BOOLEAN, true),
                        FlagDefinition.of("cold", FlagType.BOOLEAN, true),
                        new FlagDefinition("kind", FlagType.STRING, "B", List.of("A", "B"), "", false),
                        FlagDefinition.of("sizes", FlagType.STRING, "1,2"),
                        new FlagDefinition("name", FlagType.STRING, null, List.of(), "", true),
                        FlagDefinition.of("level", FlagType.INT, 1L),
                        new FlagDefinition("files", FlagType.STRING, null, List.of(), "files", false));
        Map<String, Object> given = Map.of(
                "rate", -1e-5, "depth", 4L, "fast", true, "warm", false, "cold", false, "kind", "A", "sizes", "5,6",
                "name", "n", "files", "f 'g h'", "level", 1L);
        assertThat(project.run("JC.java", given).stdout())
                .isEqualTo("--rate -1.0e-05 -depth 4 --fast --warm --cold false --kind A --sizes 5,6 --name n f g h\n");
    }

    @Test
    void jcommanderCommandsAreFollowed() throws Exception {
        writeJCommander();
        project.file(
                "JC.java",
                """
                import com.beust.jcommander.*;
                public class JC {
                    @Parameter(names = "--level") int level = 1;
                    public static void main(String[] args) {
                        JCommander parser = new JCommander(new JC());
                        Fit fit = new Fit();
                        parser.addCommand("fit", fit);
                        parser.parse(args);
                    }
                    static class Fit { @Parameter(names = "--rate") double rate = 1; }
                }
                """);
        assertThat(project.run("JC.java", Map.of("command", "fit", "level", 2L, "rate", 0.5))
                        .stdout())
                .isEqualTo("--level 2 fit --rate 0.5\n");
    }
}
