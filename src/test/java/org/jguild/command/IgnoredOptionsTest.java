package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jguild.Guild;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options and values that would have no effect are refused or reported. */
class IgnoredOptionsTest {

    private record Text(String s, double x) {}

    @TempDir
    private Path folder;

    private Guild guild;
    private Notebook notebook;

    @BeforeEach
    void open() {
        guild = Guild.open(folder.resolve("home"));
        notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(GuildException.class).hasMessage(message);
    }

    @Test
    void optionsOfAJvmAreForJavaSources() {
        refused(
                () -> notebook.guild("run train.py --jvm-args -Xmx1g"),
                "--jvm-args is for Java sources, and 'train.py' is none: omit it.");
        refused(
                () -> notebook.guild("run train.py --classpath a.jar"),
                "--classpath is for Java sources, and 'train.py' is none: omit it; the jar of an optimizer belongs to the"
                        + " environment variable JGUILD_CLASSPATH.");
        refused(
                () -> guild.jvmArgs("-Xmx1g").run(p -> 1, "x=1"),
                "jvmArgs has no effect on a function in this JVM: add isolate, so that each trial has a JVM of its own.");
        refused(
                () -> guild.classPath(folder).run(p -> 1, "x=1"),
                "classPath has no effect on a function in this JVM: add isolate, so that each trial has a JVM of its own.");
    }

    @Test
    void aLimitOfTrialsOfASingleRunIsReported() {
        assertThat(guild.maxTrials(3).run(p -> 1, "x=1").warnings())
                .containsExactly("maxTrials has no effect on a single run.");
        assertThat(guild.maxTrials(3).run(p -> 1, "x=[1,2]").warnings()).isEmpty();
    }

    @Test
    void anEmptyListIsRefused() {
        refused(
                () -> guild.run(p -> 1, "x=[]", "y=[1,2]"),
                "x=[] has no value to try: give at least one, as in x=[1,2], or write [[]] for the empty list as the only"
                        + " value.");
        refused(
                () -> guild.flag("x", List.of()).optimizer("random").run(p -> 1),
                "x=[] has no value to try: give at least one, as in x=[1,2], or write [[]] for the empty list as the only"
                        + " value.");
        assertThat(guild.batches()).isEmpty();

        assertThat(guild.run(p -> p.list("x").size(), "x=[[]]").best().value()).isZero();
    }

    @Test
    void nullIsNullForATextToo() {
        RunResult result = guild.run(new Text("a", 1), t -> t.s() == null ? 1 : 0, "s=null");
        RunResult text = guild.run(new Text("a", 1), t -> "null".equals(t.s()) ? 1 : 0, "s='null'");

        assertThat(result.best().value()).isEqualTo(1);
        assertThat(text.best().value()).isEqualTo(1);
    }

    @Test
    void aGridThatIsTooLargeNamesTheRemediesAndTheyHelp() {
        String list = IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String[] flags = {"a=" + list, "b=" + list, "c=" + list, "d=" + list};
        String size = new BigDecimal("1e12").toPlainString();

        refused(
                () -> guild.run(p -> 1, flags),
                "The grid has " + size
                        + " trials, and 1000000 are possible: try some of them with optimizer(random), as many"
                        + " as maxTrials(N) says, or shorten a list.");
        assertThat(guild.maxTrials(2).optimizer("random").run(p -> 1, flags).trials())
                .hasSize(2);
    }

    @Test
    void anUnknownOptimizerWithAClassPathSaysWhereOptimizersAreFound() {
        notebook.write("Main.java", "class Main {\n static double x;\n public static void main(String[] a) {}\n}\n");

        assertThatThrownBy(() -> notebook.guild("run Main.java x=[0.0:1.0] -o mine --classpath my.jar"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("Unknown optimizer 'mine' (known: ")
                .hasMessageEndingWith(
                        "(--classpath is the class path of the operation: an optimizer has to be on that of JGuild,"
                                + " to which jars of the environment variable JGUILD_CLASSPATH are added.)");
    }

    @Test
    void anErrorStaysOnOneLine() {
        assertThatThrownBy(() -> guild.run("a\u0007b.py")).hasMessageContaining("There is no operation 'a\\x07b.py'");
        assertThatThrownBy(() -> guild.run("a\nb.py")).hasMessageContaining("to run the command line 'a\\x0ab.py'");
        assertThatThrownBy(() -> guild.named("a\nb").run(p -> 1)).hasMessageStartingWith("'a\\x0ab' cannot name");
        assertThatThrownBy(() -> guild.optimizer("a\nb").run(p -> 1, "x=[0.0:1.0]"))
                .hasMessageStartingWith("Unknown optimizer 'a\\x0ab'");
        assertThatThrownBy(
                        () -> guild.optimizer("gp").optimizerOption("a\nb", 1).run(p -> 1, "x=[0.0:1.0]"))
                .hasMessageStartingWith("Unknown optimizer flag 'a\\x0ab'");
    }

    @Test
    void oneTrialIsNotAll() {
        assertThatThrownBy(() -> guild.run(
                        p -> {
                            throw new IllegalStateException("no");
                        },
                        "x=[1]"))
                .hasMessageStartingWith("The only trial of function failed: ");
    }

    @Test
    void theTextOfASettingIsACommandForAShell() {
        assertThat(guild.label("a b").flag("s", "it's").toString()).isEqualTo("guild run 's=it'\"'\"'s' --label 'a b'");
    }

    @Test
    void aSnapshotHasItsTags() {
        assertThat(guild.tag("a").tag("b c").run(p -> 1, "x=1").runs().get(0).tags())
                .containsExactly("a", "b c");
        assertThat(guild.run(p -> 1, "x=1").runs().get(0).tags()).isEmpty();
    }
}
