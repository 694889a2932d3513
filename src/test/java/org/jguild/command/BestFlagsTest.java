package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunId;
import org.jguild.text.MagicWords;
import org.jguild.text.ShellWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestFlagsTest {

    @Test
    void aCommandLineIsQuotedAndKeepsItsOptions() {
        BestFlags best = new BestFlags(
                new RunId("8f3a12cd00"),
                "sh -c 'f \"$1\"' ${x}",
                List.of("--env", "A"),
                FlagValues.of(Map.of("A", 1L)),
                "loss",
                1,
                null);
        assertThat(ShellWords.split(best.shellCommand()))
                .containsExactly("jguild", "run", "sh -c 'f \"$1\"' ${x}", "--env", "A", "A=1");
        assertThat(MagicWords.split(best.magic()))
                .containsExactly("%guild", "run", "sh -c 'f \"$1\"' ${x}", "--env", "A", "A=1");
    }

    @Test
    void withNoiseTheExpectedValueIsNamedAndTheLuckiestTrial() {
        BestFlags best = new BestFlags(
                new RunId("8f3a12cd00"),
                "train.py",
                List.of(),
                FlagValues.of(Map.of("x", -0.3)),
                "loss",
                -0.8,
                new BestFlags.Expectation(-0.9, -0.95, -0.85, new RunId("00aa12cd00"), -1.1));
        assertThat(best.title())
                .isEqualTo(
                        "Best expected loss: -0.9 (95 %: -0.95 to -0.85), run 8f3a12cd. Best single loss, in part by luck: "
                                + "-1.1, run 00aa12cd");
    }

    @Test
    void theBestTrialThatIsAlsoTheBestExpectedOneIsNamedOnce() {
        RunId run = new RunId("8f3a12cd00");
        BestFlags best = new BestFlags(
                run,
                "train.py",
                List.of(),
                FlagValues.of(Map.of("x", -0.3)),
                "loss",
                -0.8,
                new BestFlags.Expectation(-0.9, -0.95, -0.85, run, -0.8));
        assertThat(best.title())
                .isEqualTo("Best loss: -0.8, run 8f3a12cd; expected of its flags: -0.9 (95 %: -0.95 to -0.85)");
    }

    @Test
    void aSearchWithNoiseNamesTheExpectedValue() {
        Notebook notebook = new Notebook(folder);
        notebook.write(
                "train.py",
                "import math, random\nx = 0.1\nrandom.seed(x)\nloss = math.sin(5 * x) * (1 - math.tanh(x ** 2)) "
                        + "+ 0.1 * random.gauss(0, 1)\nprint(f'loss: {loss}')\n");

        BestFlags best = notebook.guild("run train.py x=[-2.0:2.0] -o gp -m 20 --random-seed 1")
                .presentation()
                .best();

        assertThat((Double) best.flags().get("x")).isBetween(-0.5, -0.1);
        assertThat(best.title()).startsWith("Best expected loss: -0.").contains("in part by luck");
        assertThat(best.expectation().low()).isLessThan(best.expectation().value());
        assertThat(best.expectation().high()).isGreaterThan(best.expectation().value());
    }

    @TempDir
    Path folder;

    private static BestFlags best(Map<String, ?> flags) {
        return new BestFlags(new RunId("8f3a12cd00"), "train.py", FlagValues.of(flags), "loss", -0.90942612345);
    }

    @Test
    void formsHaveAllDigits() {
        BestFlags best = best(Map.of("x", -0.2891812345678901, "noise", 0.0));

        assertThat(best.title()).isEqualTo("Best loss: -0.909426, run 8f3a12cd");
        assertThat(best.magic()).isEqualTo("%guild run train.py noise=0.0 x=-0.2891812345678901");
        assertThat(best.shellCommand()).isEqualTo("jguild run train.py noise=0.0 x=-0.2891812345678901");
        assertThat(best.java())
                .isEqualTo("Map<String, Object> flags = Map.of(\"noise\", 0.0, \"x\", -0.2891812345678901);");
    }

    @Test
    void javaWritesEveryKindOfValue() {
        Map<String, Object> flags = new TreeMap<>();
        flags.put("a", 7L);
        flags.put("b", 5_000_000_000L);
        flags.put("c", true);
        flags.put("d", "say \"hi\"\n\\\u0001");
        flags.put("e", List.of(1L, "x"));
        flags.put("f", null);
        flags.put("g", Double.NaN);
        flags.put("h", Map.of("k", 1e-7));

        assertThat(best(flags).java())
                .isEqualTo("Map<String, Object> flags = Map.of(\"a\", 7, \"b\", 5000000000L, \"c\", true,"
                        + " \"d\", \"say \\\"hi\\\"\\n\\\\\\001\", \"e\", List.of(1, \"x\"), \"g\", Double.NaN,"
                        + " \"h\", Map.of(\"k\", 1.0E-7));");
    }

    @Test
    void moreFlagsThanMapOfTakesAreEntries() {
        Map<String, Object> flags = new TreeMap<>();
        for (int i = 0; i < 11; i++) {
            flags.put("f" + i, (long) i);
        }
        assertThat(best(flags).java()).startsWith("Map<String, Object> flags = Map.ofEntries(Map.entry(\"f0\", 0), ");
    }

    @Test
    void shellCommandQuotesWhatAShellWouldRead() {
        assertThat(best(Map.of("s", "a b; $HOME")).shellCommand()).isEqualTo("jguild run train.py 's=a b; $HOME'");
    }

    @Test
    void aSearchGivesTheFlagsOfItsBestTrialAndTheyRunAgain() {
        Notebook notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);

        CommandResult search = notebook.guild("run train.py x=[-1.0,-0.3,0.5]");
        BestFlags best = search.presentation().best();
        assertThat(best.flags().get("x")).isEqualTo(-0.3);

        CommandResult again = notebook.guild(best.magic().substring("%guild ".length()));
        assertThat(again.comparison().column("loss").get(0)).isEqualTo(best.value());
    }

    @Test
    void greatestValueIsBestWhenMaximizedAndNoneWithoutAnObjective() {
        Notebook notebook = new Notebook(folder);
        notebook.write("train.py", "x = 1\nprint(f'acc: {x}')\n");
        notebook.write("silent.py", "x = 1\n");

        assertThat(notebook.guild("run train.py x=[1,3,2] --maximize acc")
                        .presentation()
                        .best()
                        .flags()
                        .get("x"))
                .isEqualTo(3L);
        assertThat(notebook.guild("run silent.py x=[1,2]").presentation().best())
                .isNull();
    }

    @Test
    void helpAndDetailsHaveTheStructureOfTheirText() {
        Notebook notebook = new Notebook(folder);
        notebook.write("train.py", Notebook.LOSS);
        notebook.guild("run train.py x=0.5");

        Page help = notebook.guild("run --help").presentation().page();
        assertThat(help.title()).isEqualTo("guild run");
        assertThat(help.sections()).extracting(Page.Section::heading).contains("Arguments", "Options");
        assertThat(help.sections().get(0).entries().get(0).text()).startsWith("guild run ");
        assertThat(help.sections().stream().flatMap(section -> section.entries().stream()))
                .anySatisfy(entry -> assertThat(entry.term()).isEqualTo("-m, --max-trials, --trials N"))
                .noneSatisfy(entry -> assertThat(entry.text()).contains("$$"));
        assertThat(notebook.guild("--help").presentation().page().sections().stream()
                        .flatMap(section -> section.entries().stream())
                        .map(Page.Entry::term))
                .containsAll(Arrays.asList("run", "compare", "runs"));

        Page info = notebook.guild("runs info").presentation().page();
        assertThat(info.sections()).extracting(Page.Section::heading).containsExactly("", "flags", "scalars");
        assertThat(info.sections().get(1).entries()).contains(new Page.Entry("x", "0.5"));
    }
}
