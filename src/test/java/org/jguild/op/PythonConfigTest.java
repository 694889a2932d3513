package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The fields of a dataclass of which a script creates one object. */
@Tag("slow")
@Timeout(600)
class PythonConfigTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @Test
    void fieldsOfAConfigurationAreFlags() throws Exception {
        project.file(
                "train.py",
                """
                from dataclasses import dataclass, field
                from typing import List

                @dataclass
                class Config:
                    rate: float = 0.1
                    steps: int = 2 * 5
                    layers: List[int] = field(default_factory=lambda: [8, 4])
                    name: str = field(default="a", metadata={"help": "a name"})
                    made: str = str(3)
                    batch: int = 0
                    _hidden: int = 1

                cfg = Config(steps=20)

                def main():
                    cfg.batch = 4 * cfg.steps
                    cfg.rate = cfg.rate * 2
                    print(cfg.rate, cfg.steps, cfg.layers, cfg.name, cfg.batch)

                main()
                """);
        assertThat(project.prepare("train.py").flags())
                .containsExactly(
                        FlagDefinition.of("rate", FlagType.NUMBER, 0.1),
                        FlagDefinition.of("steps", FlagType.NUMBER, 20L),
                        FlagDefinition.of("layers", FlagType.STRING, "8 4"),
                        FlagDefinition.of("name", FlagType.STRING, "a"));
        assertThat(project.run("train.py", Map.of()).stdout()).isEqualTo("0.2 20 [8, 4] a 80\n");
        Map<String, Object> given = Map.of("rate", 0.5, "steps", 1L, "layers", "2 1", "name", "b");
        assertThat(project.run("train.py", given).stdout()).isEqualTo("1.0 1 [2, 1] b 4\n");
    }

    @Test
    void aNameThatIsNotUniqueIsPrecededByThatOfTheClass() throws Exception {
        project.file(
                "train.py",
                """
                import dataclasses
                size = 1

                @dataclasses.dataclass
                class Optim:
                    rate: float = 0.1

                @dataclasses.dataclass(frozen=True)
                class Config:
                    rate: float = 0.2
                    size: int = 3
                    optim: Optim = dataclasses.field(default_factory=Optim)

                if __name__ == "__main__":
                    config = Config()
                    print(size, config)
                """);
        assertThat(project.prepare("train.py").flags())
                .extracting(FlagDefinition::name)
                .containsExactly("size", "Optim.rate", "Config.rate", "Config.size");
        assertThat(project.run("train.py", Map.of("Optim.rate", 1.5, "Config.size", 4L, "size", 2L))
                        .stdout())
                .isEqualTo("2 Config(rate=0.2, size=4, optim=Optim(rate=1.5))\n");
    }

    @Test
    void processesThatAreStartedAnewHaveTheFlagsToo() throws Exception {
        project.file("inspect_config.py", "own = 7\n");
        project.file(
                "train.py",
                """
                import inspect_config
                import multiprocessing
                from dataclasses import dataclass

                @dataclass
                class Config:
                    rate: float = 0.1

                cfg = Config()

                def rate(n):
                    return cfg.rate + n

                if __name__ == "__main__":
                    with multiprocessing.get_context("spawn").Pool(1) as pool:
                        print(pool.map(rate, [1]), inspect_config.own)
                """);
        Project.Result result = project.run("train.py", Map.of("rate", 0.5));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).isEqualTo("[1.5] 7\n");
    }

    @Test
    void aConfigurationThatALibraryCreatesHasFlagsToo() throws Exception {
        project.file("tyro.py", "def cli(kind):\n    return kind()\n");
        project.file(
                "train.py",
                """
                import tyro
                from dataclasses import dataclass

                @dataclass
                class Args:
                    rate: float = 0.1

                print(tyro.cli(Args).rate)
                """);
        assertThat(project.run("train.py", Map.of("rate", 0.5)).stdout()).isEqualTo("0.5\n");
    }

    @Test
    void aClassWithSeveralObjectsHasNoFlags() {
        project.file(
                "train.py",
                """
                from dataclasses import dataclass

                @dataclass
                class Point:
                    x: float = 0.0

                @dataclass
                class Line:
                    a: float = 0.0

                print(Point(), Point(x=1.0), Line(2.0))
                """);
        assertThat(project.prepare("train.py").flags()).isEmpty();
    }
}
