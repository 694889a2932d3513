package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class ClickProgramsTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws Exception {
        assumeThat(PYTHON).exists();
        project = new Project(folder.toRealPath()).with("JGUILD_PYTHON", PYTHON.toString());
    }

    private void assumeInstalled(String module) throws Exception {
        List<String> command = List.of(PYTHON.toString(), "-c", "import " + module);
        assumeThat(Project.run(new ProcessPlan(command, Map.of(), folder, false))
                        .status())
                .isZero();
    }

    @Test
    void optionsOfClickAreFlags() throws Exception {
        assumeInstalled("click");
        project.file(
                "fit.py",
                """
                import click

                @click.command()
                @click.argument("data")
                @click.option("--rate", default=0.1)
                @click.option("--size", type=click.Choice(["s", "m"]), default="s")
                @click.option("--user", prompt=True)
                def fit(data, rate, size, user):
                    print(data, rate, size, user)

                fit()
                """);
        assertThat(project.prepare("fit.py").flags())
                .containsExactly(
                        new FlagDefinition("data", FlagType.STRING, null, List.of(), "", true),
                        FlagDefinition.of("rate", FlagType.NUMBER, 0.1),
                        new FlagDefinition("size", FlagType.STRING, "s", List.of("s", "m"), "", false),
                        new FlagDefinition("user", FlagType.STRING, null, List.of(), "", true));
        Map<String, Object> given = Map.of("data", "a.csv", "rate", 0.5, "user", "eva");
        assertThat(project.run("fit.py", given).stdout()).isEqualTo("a.csv 0.5 s eva\n");
    }

    @Test
    void optionsOfTyperAreFlags() throws Exception {
        assumeInstalled("typer");
        project.file(
                "fit.py",
                """
                import typer
                from enum import Enum

                class Net(str, Enum):
                    small = "small-net"
                    large = "large-net"

                def fit(data: str, rate: float = 0.1, net: Net = Net.small, shuffle: bool = False, n: int = typer.Option(3, min=1)):
                    print(data, rate, net.value, shuffle)

                if __name__ == "__main__":
                    typer.run(fit)
                """);
        assertThat(project.prepare("fit.py").flags())
                .containsExactly(
                        new FlagDefinition("data", FlagType.STRING, null, List.of(), "", true),
                        FlagDefinition.of("rate", FlagType.NUMBER, 0.1),
                        new FlagDefinition(
                                "net", FlagType.STRING, "small-net", List.of("small-net", "large-net"), "", false),
                        FlagDefinition.of("shuffle", FlagType.BOOLEAN, false),
                        FlagDefinition.of("n", FlagType.INT, 3L));
        Map<String, Object> given = Map.of("data", "a.csv", "rate", 0.5, "net", "large-net", "shuffle", true);
        assertThat(project.run("fit.py", given).stdout()).isEqualTo("a.csv 0.5 large-net True\n");
    }

    @Test
    void commandsOfTyperAreChosenByAFlag() throws Exception {
        assumeInstalled("typer");
        project.file(
                "tool.py",
                """
                import typer

                app = typer.Typer()

                @app.command()
                def fit(rate: float = 0.1):
                    print("fit", rate)

                @app.command()
                def show(name: str):
                    print("show", name)

                app()
                """);
        assertThat(project.prepare("tool.py").flags())
                .extracting(FlagDefinition::name)
                .containsExactly("command");
        assertThat(project.run("tool.py", Map.of("command", "fit", "rate", 0.2)).stdout())
                .isEqualTo("fit 0.2\n");
        assertThat(project.run("tool.py", Map.of("command", "show", "name", "x"))
                        .stdout())
                .isEqualTo("show x\n");
    }
}
