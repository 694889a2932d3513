package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.flag.FlagValues;
import org.jguild.text.MagicWords;
import org.jguild.text.ShellWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestFlagsTest {

    @Test
    void aCommandLineIsQuotedAndKeepsItsOptions() {
        BestFlags best =
                new BestFlags("sh -c 'f \"$1\"' ${x}", List.of("--env", "A"), FlagValues.of(Map.of("A", 1L)), false);
        assertThat(ShellWords.split(best.shellCommand()))
                .containsExactly("jguild", "run", "sh -c 'f \"$1\"' ${x}", "--env", "A", "A=1");
        assertThat(MagicWords.split(best.magic()))
                .containsExactly("%guild", "run", "sh -c 'f \"$1\"' ${x}", "--env", "A", "A=1");
    }

    @TempDir
    Path folder;

    private static BestFlags best(Map<String, ?> flags) {
        return new BestFlags("train.py", List.of(), FlagValues.of(flags), false);
    }

    @Test
    void formsHaveAllDigits() {
        BestFlags best = best(Map.of("x", -0.2891812345678901, "noise", 0.0));

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
        BestFlags best = search.presentation().found().flags();
        assertThat(best.flags().get("x")).isEqualTo(-0.3);

        CommandResult again = notebook.guild(best.magic().substring("%guild ".length()));
        assertThat(again.comparison().column("loss").get(0))
                .isEqualTo(search.presentation().found().answer().trial().value());
    }

    @Test
    void greatestValueIsBestWhenMaximizedAndNoneWithoutAnObjective() {
        Notebook notebook = new Notebook(folder);
        notebook.write("train.py", "x = 1\nprint(f'acc: {x}')\n");
        notebook.write("silent.py", "x = 1\n");

        assertThat(notebook.guild("run train.py x=[1,3,2] --maximize acc")
                        .presentation()
                        .found()
                        .flags()
                        .flags()
                        .get("x"))
                .isEqualTo(3L);
        assertThat(notebook.guild("run silent.py x=[1,2]").presentation().found())
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
                .containsAll(Arrays.asList("run PROGRAM", "compare", "runs"));

        Page info = notebook.guild("runs info").presentation().page();
        assertThat(info.sections()).extracting(Page.Section::heading).containsExactly("", "flags", "scalars");
        assertThat(info.sections().get(1).entries()).contains(new Page.Entry("x", "0.5"));
    }
}
