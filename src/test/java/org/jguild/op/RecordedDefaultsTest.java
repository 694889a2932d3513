package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The defaults of options are the values that the program uses without them. */
@Tag("slow")
@Timeout(600)
class RecordedDefaultsTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws Exception {
        assumeThat(PYTHON).exists();
        project = new Project(folder.toRealPath()).with("JGUILD_PYTHON", PYTHON.toString());
    }

    private void argparse(String options) {
        project.file(
                "fit.py",
                "import argparse\np = argparse.ArgumentParser()\n" + options
                        + "\na = p.parse_args()\nprint(sorted(vars(a).items()))\n");
    }

    private void click(String options) throws Exception {
        List<String> command = List.of(PYTHON.toString(), "-c", "import click");
        assumeThat(Project.run(new ProcessPlan(command, Map.of(), folder, false))
                        .status())
                .isZero();
        project.file(
                "fit.py",
                "import click\n@click.command()\n" + options + "\ndef fit(**all):\n    print(all)\n\nfit()\n");
    }

    private List<FlagDefinition> flags() {
        return project.prepare("fit.py").flags();
    }

    @Test
    void aSwitchThatTheProgramHasOnIsOnAndCannotBeSwitchedOff() throws Exception {
        argparse(
                """
                p.add_argument("--wide", action="store_true", default=True)
                p.add_argument("--deep", action="store_true")
                p.add_argument("--no-drop", dest="drop", action="store_false")
                """);
        assertThat(flags())
                .containsExactly(
                        FlagDefinition.of("wide", FlagType.BOOLEAN, true),
                        FlagDefinition.of("deep", FlagType.BOOLEAN, false),
                        FlagDefinition.of("no-drop", FlagType.BOOLEAN, false));
        assertThatThrownBy(() -> project.run("fit.py", Map.of("wide", false)))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "wide=no: --wide can only switch it on, and it is on without it, so that no cannot be passed.");
    }

    @Test
    void anOptionThatSetsItsOwnNameToFalseIsOffIfItIsGiven() throws Exception {
        argparse("p.add_argument('--shuffle', action='store_false')");
        assertThat(flags()).containsExactly(FlagDefinition.of("shuffle", FlagType.BOOLEAN, true));
        assertThat(project.run("fit.py", Map.of("shuffle", false)).stdout()).isEqualTo("[('shuffle', False)]\n");
    }

    @Test
    void optionsOfOneAttributeHaveNoDefaultsOfTheirOwn() throws Exception {
        argparse(
                """
                p.add_argument("--rate", dest="rate", type=float, default=0.1)
                p.add_argument("--alpha", dest="rate", type=float)
                """);
        assertThat(flags()).extracting(FlagDefinition::defaultValue).containsExactly(null, null);
        assertThat(project.run("fit.py", Map.of("alpha", 0.5)).stdout()).isEqualTo("[('rate', 0.5)]\n");
    }

    @Test
    void valuesThatAnOptionAddsFollowThoseOfItsDefault() throws Exception {
        argparse(
                """
                p.add_argument("--k", action="extend", nargs="+", type=int, default=[1])
                p.add_argument("--pair", action="append", nargs=2, type=int)
                """);
        assertThat(project.run("fit.py", Map.of("k", "1 3 4", "pair", "5 6")).stdout())
                .isEqualTo("[('k', [1, 3, 4]), ('pair', [[5, 6]])]\n");
    }

    @Test
    void nullIsNoArgument() {
        argparse("p.add_argument('--name', default='a')");
        assertThatThrownBy(() -> project.run("fit.py", java.util.Collections.singletonMap("name", null)))
                .isInstanceOf(GuildException.class)
                .hasMessage("name=null: no argument means null, and without one the program uses a; "
                        + "write name=\"'null'\" for the text null.");
    }

    @Test
    void aMapIsPassedAsJson() throws Exception {
        argparse("p.add_argument('--more', type=__import__('json').loads)");
        assertThat(project.run("fit.py", Map.of("more", Map.of("a", List.of("b", true))))
                        .stdout())
                .isEqualTo("[('more', {'a': ['b', True]})]\n");
    }

    @Test
    void argumentsBetweenOptionsAreKnownToo() throws Exception {
        project.file(
                "fit.py",
                """
                import argparse
                p = argparse.ArgumentParser()
                p.add_argument("files", nargs="*")
                p.add_argument("--rate", type=float, default=0.1)
                print(p.parse_intermixed_args())
                """);
        assertThat(project.run("fit.py", Map.of("files", "a b", "rate", 0.5)).stdout())
                .contains("files=['a', 'b']", "rate=0.5");
    }

    @Test
    void theEnvironmentChangesTheDefaultsOfClick() throws Exception {
        click("@click.option('--size', default=1, envvar='FIT_SIZE')\n@click.option('--name', envvar='FIT_NAME')");
        project.with("FIT_SIZE", "7").with("FIT_NAME", "eva");
        assertThat(flags())
                .containsExactly(
                        FlagDefinition.of("size", FlagType.INT, 7L), FlagDefinition.of("name", FlagType.STRING, "eva"));
    }

    @Test
    void theSettingsOfACommandOfClickChangeItsDefaults() throws Exception {
        click("@click.option('--size', default=1)");
        project.file(
                "fit.py",
                """
                import click

                @click.command(context_settings={"auto_envvar_prefix": "FIT", "default_map": {"rate": 0.5}})
                @click.option("--size", default=1)
                @click.option("--rate", default=0.1)
                def fit(size, rate):
                    print(size, rate)

                fit()
                """);
        project.with("FIT_SIZE", "7");
        assertThat(flags())
                .containsExactly(
                        FlagDefinition.of("size", FlagType.INT, 7L), FlagDefinition.of("rate", FlagType.NUMBER, 0.5));
        assertThat(project.run("fit.py", Map.of()).stdout()).isEqualTo("7 0.5\n");
    }

    @Test
    void aScriptThatExitsBeforeItParsesRunsToo() throws Exception {
        project.file("fit.py", "import argparse, os\nsize = 1\nprint(size, flush=True)\nos._exit(0)\n");
        assertThat(project.run("fit.py", Map.of("size", 2)).stdout()).isEqualTo("2\n");
    }

    @Test
    void aSafePathOfPythonDoesNotHideTheInspection() {
        argparse("p.add_argument('--size', type=int, default=1)");
        project.with("PYTHONSAFEPATH", "1");
        assertThat(flags()).containsExactly(FlagDefinition.of("size", FlagType.INT, 1L));
    }

    @Test
    void aPackageRunsByItsName() throws Exception {
        project.file("lab/__init__.py", "");
        project.file("lab/rate.py", "RATE = 3\n");
        project.file("lab/__main__.py", "from .rate import RATE\nsize = 1\nprint(size * RATE)\n");
        assertThat(project.operation("lab").name()).isEqualTo("lab.__main__");
        assertThat(project.run("lab", Map.of("size", 2L)).stdout()).isEqualTo("6\n");
    }

    @Test
    void aProjectMayHaveModulesOfTheSameNamesAsTheInspection() throws Exception {
        for (String name : List.of("launch_script", "inspect_parsers", "inspect_values", "inspect_click")) {
            project.file(name + ".py", "size = 3\n");
        }
        project.file(
                "fit.py",
                """
                import argparse, inspect_click, inspect_parsers, inspect_values, launch_script
                p = argparse.ArgumentParser()
                p.add_argument("--size", type=int, default=launch_script.size + inspect_parsers.size)
                print(p.parse_args())
                """);
        assertThat(flags()).containsExactly(FlagDefinition.of("size", FlagType.INT, 6L));
    }
}
