package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jguild.batch.BatchListener;
import org.jguild.command.CommandResult;
import org.jguild.command.GuildCommands;
import org.jguild.error.GuildException;
import org.jguild.experiment.ExperimentContext;
import org.jguild.experiment.RunResult;
import org.jguild.experiment.Session;
import org.jguild.experiment.TrialResult;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagFunction;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that look like options, commands, lists, templates or nothing at all: each reaches the run as it was given, or is
 * refused in one sentence.
 */
class HostileStringsTest {

    /** Some texts cannot be part of the name of a test. */
    private static final String BY_NUMBER = "{index}";

    private static final ParamsFunction FUNCTION = p -> 1;

    @TempDir
    private Path folder;

    private Guild guild;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("home"));
        guild = Guild.open(folder.resolve("home"));
    }

    static Stream<String> texts() {
        Stream<String> brackets =
                Stream.of("[", "[1", "[1,2]", "[1:2]", "{a: 1}", "q=[1", "acc=[", "z]", "uniform[0:1]");
        Stream<String> quotes = Stream.of("'", "\"", "it's", "\"a b\"", "'[1:2]'");
        Stream<String> options = Stream.of("-", "--", "-1", "--yes", "--label", "--tag=a", "-m");
        Stream<String> words = Stream.of("compare", "runs", "list", "@file", "loss", "X");
        Stream<String> dollars = Stream.of("$", "${", "${}", "$x", "%n");
        Stream<String> escapes = Stream.of("\\", "C:\\new", "a\nb", "\r\n", "\u0007", "\0", "\uFEFFa");
        Stream<String> values = Stream.of("null", "yes", "1", "12:30", "#", "a: b", "!!int 1");
        Stream<String> paths = Stream.of("../..", "/", "x=1", "=");
        Stream<String> others = Stream.of("", " ", " a ", "\uD83D\uDE00", "\uD800", "a".repeat(10_000));
        return Stream.of(brackets, quotes, options, words, dollars, escapes, values, paths, others)
                .flatMap(texts -> texts);
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void aLabelIsThatOfTheRunAndOfEachTrial(String text) {
        RunResult single = guild.label(text).run(FUNCTION, "x=1");
        RunResult batch = guild.label(text).run(FUNCTION, "x=[1,2]");
        RunResult later = guild.restart(id(batch), FUNCTION, "x=[1,2,3]");

        assertThat(single.runs()).extracting(RunSnapshot::label).containsExactly(text);
        assertThat(later.runs()).extracting(RunSnapshot::label).containsExactly(text, text, text);
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void aTagIsThatOfTheRunAndOfEachTrialAndBeginsItsLabel(String text) {
        Guild tagged = guild.tag(text).tag("z");
        RunResult single = tagged.run(FUNCTION, "x=3");
        RunResult batch = tagged.run(FUNCTION, "x=[1,2]");
        RunResult later = guild.restart(id(batch), FUNCTION, "x=[1,2,3]");

        for (RunSnapshot run :
                List.of(single.runs().get(0), later.runs().get(0), later.runs().get(2))) {
            assertThat(run.run().attribute("tags")).isEqualTo(List.of(text, "z"));
            assertThat(run.label()).isEqualTo(text + " z x=" + run.flags().get("x"));
        }
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void aTypedFlagHasTheTextAsItIs(String text) {
        Guild flagged = guild.flag("s", text);
        ParamsFunction isText = p -> p.text("s").equals(text) && p.asMap().size() == 2 ? 1 : 0;

        RunResult single = flagged.run(isText, "x=1");
        RunResult again = guild.restart(id(single), isText, "x=2");
        RunResult batch = flagged.run(isText, "x=[1,2]");
        RunResult later = guild.restart(id(batch), isText, "x=[1,2,3]");
        RunResult choices = guild.flag("s", List.of(text, text + "2")).run(FUNCTION, "x=1");

        assertThat(single.best().value()).isEqualTo(1);
        assertThat(again.best().value()).isEqualTo(1);
        assertThat(later.trials()).extracting(TrialResult::value).containsExactly(1.0, 1.0, 1.0);
        assertThat(later.runs()).allMatch(run -> run.flags().get("s").equals(text));
        assertThat(choices.runs()).extracting(run -> run.flags().get("s")).containsExactly(text, text + "2");
        assertThat(flagged.noStore().run(isText, "x=1").best().value()).isEqualTo(1);
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void anAssignmentHasTheValueThatItsTextIs(String text) {
        RunResult result = ranOrRefused(() -> guild.maxTrials(2).run(FUNCTION, "s=" + text), text);
        if (result != null && isOneValue(text)) {
            assertThat(result.runs().get(0).flags().get("s")).isEqualTo(FlagDecoder.decode(text));
        }

        RunResult quoted = guild.run(FUNCTION, "s=" + FlagEncoder.encode(text));
        assertThat(quoted.runs().get(0).flags().get("s")).isEqualTo(text);
    }

    private static boolean isOneValue(String text) {
        Object value = FlagDecoder.decode(text);
        return !(value instanceof FlagFunction || value instanceof List);
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void aFlagHasTheNameThatItIsGiven(String text) {
        RunResult batch = ranOrRefused(() -> guild.flag(text, 5).run(FUNCTION, "x=[1,2]"), text);
        if (batch != null) {
            RunResult later = guild.restart(id(batch), FUNCTION, "x=[1,2,3]");
            assertThat(later.runs()).allMatch(run -> run.flags().get(text).equals(5L));
            assertThat(later.table().rowCount()).isEqualTo(3);
            assertThat(guild.flag(text, 5)
                            .noStore()
                            .run(FUNCTION, "x=1")
                            .table()
                            .rowCount())
                    .isEqualTo(1);
        }
        RunResult assigned = ranOrRefused(() -> guild.run(FUNCTION, text + "=5"), text);
        if (assigned != null && !text.contains("=")) {
            assertThat(assigned.runs().get(0).flags().get(text)).isEqualTo(5L);
        }
        assertThat(guild.compare().toString()).isNotEmpty();
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void aFunctionHasTheNameThatItIsGiven(String text) {
        RunResult result = ranOrRefused(() -> guild.named(text).run(FUNCTION, "x=1"), text);
        if (result != null) {
            assertThat(result.runs()).allMatch(run -> run.operation().equals(text + "()"));
            assertThat(guild.named(text).restart(text, FUNCTION, "x=2").runs()).hasSize(1);
        }
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void aProgramIsTheFileOfThatName(String text) throws IOException {
        ranOrRefused(() -> guild.run("./" + text, "x=1"), text);

        Path program = program("p" + text);
        if (program != null) {
            RunResult result = guild.run(program.toString(), "x=[1,2]");
            assertThat(result.trials()).extracting(TrialResult::value).containsExactly(1.0, 2.0);
            assertThat(result.runs()).extracting(run -> run.opref().op()).containsOnly("p" + text);
            assertThat(guild.restart(id(result), "x=[1,2,3]").runs()).hasSize(3);
        }
    }

    /** Writes a program that prints its flag x; null if no file can have that name. */
    private Path program(String name) throws IOException {
        if (name.contains("/") || name.length() > 255) {
            return null;
        }
        try {
            Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\necho \"loss: $FLAG_X\"\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void whatAppearsToNameSomethingIsDoneOrRefused(String text) {
        guild.run(FUNCTION, "x=[1,2]");
        Guild memory = guild.noStore();

        didOrRefused(() -> guild.restart(text), text);
        didOrRefused(() -> guild.restart(text, FUNCTION), text);
        didOrRefused(() -> guild.compare(text).table(), text);
        didOrRefused(() -> guild.compare().min(text).table(), text);
        didOrRefused(() -> guild.compare().max(text).best(), text);
        didOrRefused(() -> guild.compare().columns(text).table(), text);
        didOrRefused(() -> guild.compare().onlyColumns(text).toString(), text);
        didOrRefused(() -> guild.runs(text), text);
        didOrRefused(() -> guild.plot(text).chart(), text);
        didOrRefused(() -> guild.plot("slice", text).chart(), text);
        didOrRefused(() -> guild.plot("slice").flags(text).chart(), text);
        didOrRefused(() -> guild.plot("slice").operation(text).chart(), text);
        didOrRefused(() -> guild.plot("slice").minimize(text).chart(), text);
        didOrRefused(() -> guild.plot("slice").maximize(text).chart(), text);
        didOrRefused(() -> memory.optimizer(text).run(FUNCTION, "x=[1,2]"), text);
        didOrRefused(() -> memory.optimizerOption(text, text).run(FUNCTION, "x=[0.0:1.0]"), text);
        didOrRefused(() -> memory.optimizer("gp").optimizerOption("kappa", text).run(FUNCTION, "x=[0.0:1.0]"), text);
        didOrRefused(() -> memory.prune(text).run(FUNCTION, "x=[1,2]"), text);
        didOrRefused(() -> memory.tryFirst(text).run(FUNCTION, "x=[0.0:1.0]"), text);
        didOrRefused(() -> memory.minimize(text).run(FUNCTION, "x=[1,2]"), text);
        didOrRefused(() -> memory.maximize(text).run(FUNCTION, "x=[1,2]"), text);
        didOrRefused(() -> memory.jvmArgs(text).run(FUNCTION, "x=1"), text);
        didOrRefused(() -> guild.deleteRuns(text), text);
        assertThat(guild.runs()).hasSizeGreaterThanOrEqualTo(text.equals("1") ? 1 : 2);
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void optionsOfTheCommandHaveTheWordBehindThem(String text) throws Exception {
        program("prog.sh");
        List<List<String>> spellings = List.of(
                List.of("run", "prog.sh", "-l", text, "-t", text, "x=1"),
                List.of("run", "prog.sh", "x=1", "--label=" + text, "--tag=" + text),
                List.of("run", "--tag", text, "--label", text, "prog.sh", "x=1"));
        for (List<String> words : spellings) {
            RunSnapshot run = command(words).comparison().runs().get(0);
            assertThat(run.label()).isEqualTo(text);
            assertThat(run.run().attribute("tags")).isEqualTo(List.of(text));
            assertThat(run.flags().values()).containsOnlyKeys("x");
        }
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void anAssignmentOfTheCommandIsOneBeforeAndBehindTheDashes(String text) throws Exception {
        program("prog.sh");
        List<List<String>> spellings = List.of(
                List.of("run", "prog.sh", "x=1", "s=" + text, "-m", "2"),
                List.of("run", "prog.sh", "x=1", "-m", "2", "--", "s=" + text));
        for (List<String> words : spellings) {
            CommandResult result = ranOrRefused(() -> command(words), text);
            if (result != null && isOneValue(text)) {
                assertThat(result.comparison().runs().get(0).flags().get("s")).isEqualTo(FlagDecoder.decode(text));
            }
        }
    }

    @ParameterizedTest(name = BY_NUMBER)
    @MethodSource("texts")
    void wordsOfCommandsThatNameNothingAreDoneOrRefused(String text) throws Exception {
        program("prog.sh");
        List<List<String>> commands = List.of(
                List.of(text),
                List.of("run", "./" + text),
                List.of("run", "--", "./" + text, "x=1"),
                List.of("run", "prog.sh", "--", text),
                List.of("run", "prog.sh", "@" + text),
                List.of("run", "prog.sh", "--optimizer", text),
                List.of("run", "prog.sh", "--classpath", text),
                List.of("run", "--restart", text),
                List.of("compare", "--min", text),
                List.of("compare", "--csv", text),
                List.of("compare", "--cols", text),
                List.of("runs", text),
                List.of("runs", "info", text),
                List.of("runs", "delete", text),
                List.of("plot", text),
                List.of("plot", "history", "--save", text + ".svg"),
                List.of("-H", text, "runs"));
        for (List<String> words : commands) {
            ranOrRefused(() -> command(words), text);
        }
    }

    @Test
    void aTemplateIsFilledInInALabelAndNotInATag() {
        assertThat(guild.label("${x}").run(FUNCTION, "x=1").runs())
                .extracting(RunSnapshot::label)
                .containsExactly("1");
        assertThat(guild.tag("${x}").run(FUNCTION, "x=[1,2]").runs())
                .extracting(RunSnapshot::label)
                .containsExactly("${x} x=1", "${x} x=2");
    }

    @Test
    void aTagThatNamesACommandChangesNoOtherWord() throws Exception {
        program("prog.sh");

        CommandResult five = command(List.of("run", "prog.sh", "x=[1:9]", "-t", "compare", "-m", "5"));
        CommandResult lists = command(List.of("run", "prog.sh", "x=[1,2]", "--tag", "runs", "--tag", "list"));
        RunResult two = guild.tag("compare").maxTrials(2).run(FUNCTION, "x=[1:9]");

        assertThat(five.comparison().rows()).hasSize(5);
        assertThat(five.comparison().runs()).allMatch(run -> run.label().startsWith("compare x="));
        assertThat(lists.comparison().runs())
                .extracting(RunSnapshot::label)
                .containsExactly("runs list x=1", "runs list x=2");
        assertThat(two.runs()).hasSize(2).allMatch(run -> run.label().startsWith("compare x="));
    }

    @Test
    void whatALabelLeavesOpenIsNotClosedByTheTag() {
        RunResult result = guild.label("q=[1").tag("z]").run(FUNCTION, "x=[1,2]");

        assertThat(result.runs()).extracting(RunSnapshot::label).containsExactly("q=[1", "q=[1");
        assertThat(result.runs()).allMatch(run -> List.of("z]").equals(run.run().attribute("tags")));
    }

    /** The run, or the batch that it is. */
    private static String id(RunResult result) {
        return result.batch().orElseGet(() -> result.runs().get(0).id()).value();
    }

    private CommandResult command(List<String> words) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("GUILD_HOME", folder.resolve("home").toString());
        ExperimentContext context = new ExperimentContext(
                folder,
                environment,
                List.of(),
                Clock.systemUTC(),
                line -> {},
                (stderr, bytes, length) -> {},
                BatchListener.NONE,
                new Session());
        return new GuildCommands(context).execute(words);
    }

    private static void didOrRefused(ThrowingCallable action, String text) {
        ranOrRefused(
                () -> {
                    try {
                        action.call();
                    } catch (GuildException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new AssertionError("for '" + text + "': " + e, e);
                    }
                    return 0;
                },
                text);
    }

    /** What the action returns; null if it was refused, which it may be only in one sentence. */
    private static <T> T ranOrRefused(Callable<T> action, String text) {
        try {
            return action.call();
        } catch (GuildException e) {
            // What the user gave may have line breaks; nothing else has.
            String message = text.isEmpty() ? e.getMessage() : e.getMessage().replace(text, "");
            assertThat(message).isNotBlank().doesNotContain("\n", "\tat ", "Exception");
            return null;
        } catch (Exception e) {
            throw new AssertionError("for '" + text + "': " + e, e);
        }
    }
}
