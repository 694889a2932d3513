package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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

@Tag("slow")
@Timeout(600)
class ProgramArgumentsTest {

    private static final String SCRIPT =
            """
            import argparse, sys
            not_a_flag = 1
            parser = argparse.ArgumentParser()
            parser.add_argument("--lr", "-l", type=float, default=0.1, help="learning rate")
            parser.add_argument("--epochs", type=int, default="3")
            parser.add_argument("--opt", choices=["sgd", "adam"], default="sgd")
            parser.add_argument("--verbose", action="store_true")
            parser.add_argument("--no-bias", dest="bias", action="store_false")
            parser.add_argument("--layers", type=int, nargs="+", default=[32, 16])
            parser.add_argument("--tag", action="append")
            parser.add_argument("-v", action="count", default=0)
            parser.add_argument("--data", required=True)
            parser.add_argument("--version", action="version", version="1")
            print("before")
            args = parser.parse_args()
            print(sys.argv[0], sorted(vars(args).items()))
            """;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @Test
    void optionsOfTheParserAreFlags() {
        project.file("train.py", SCRIPT);
        assertThat(project.prepare("train.py").flags())
                .containsExactly(
                        new FlagDefinition("lr", FlagType.NUMBER, 0.1, List.of(), "learning rate", false),
                        FlagDefinition.of("epochs", FlagType.INT, 3L),
                        new FlagDefinition("opt", FlagType.STRING, "sgd", List.of("sgd", "adam"), "", false),
                        FlagDefinition.of("verbose", FlagType.BOOLEAN, false),
                        FlagDefinition.of("no-bias", FlagType.BOOLEAN, false),
                        FlagDefinition.of("layers", FlagType.STRING, "32 16"),
                        FlagDefinition.of("tag", FlagType.STRING, null),
                        FlagDefinition.of("v", FlagType.INT, 0L),
                        new FlagDefinition("data", FlagType.STRING, null, List.of(), "", true));
    }

    @Test
    void valuesArePassedAsArguments() throws Exception {
        project.file("train.py", SCRIPT);
        Map<String, Object> given = Map.of(
                "lr", -1e-5, "verbose", true, "no-bias", true, "layers", "8 4", "tag", "a 'b c'", "v", 2L, "data",
                "-x y");
        Project.Result result = project.run("train.py", given);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .isEqualTo("before\ntrain.py [('bias', False), ('data', '-x y'), ('epochs', 3), ('layers', [8, 4]), "
                        + "('lr', -1e-05), ('opt', 'sgd'), ('tag', ['a', 'b c']), ('v', 2), ('verbose', True)]\n");
    }

    @Test
    void defaultsAreThoseOfTheScript() throws Exception {
        project.file("train.py", SCRIPT);
        assertThat(project.run("train.py", Map.of("data", "d")).stdout())
                .contains(
                        "('bias', True)", "('layers', [32, 16])", "('lr', 0.1)", "('tag', None)", "('verbose', False)");
    }

    @Test
    void theParserMayExtendThatOfArgparse() throws Exception {
        project.file(
                "train.py",
                """
                from toolkit import RecordArgumentParser

                class Settings:
                    rate = 0.1

                print(RecordArgumentParser().parse_into(Settings).rate)
                """);
        Path library = project.file(
                "../library/toolkit.py",
                """
                import argparse

                class RecordArgumentParser(argparse.ArgumentParser):
                    def parse_into(self, kind):
                        for name, value in vars(kind).items():
                            if not name.startswith("_"):
                                self.add_argument("--" + name, type=type(value), default=value)
                        return self.parse_known_args()[0]
                """);
        project.with("PYTHONPATH", library.getParent().toString());
        assertThat(project.prepare("train.py").flags())
                .containsExactly(FlagDefinition.of("rate", FlagType.NUMBER, 0.1));
        assertThat(project.run("train.py", Map.of("rate", 0.5)).stdout()).isEqualTo("0.5\n");
    }

    @Test
    void aScriptThatFailsBeforeItParsesIsReportedInOneSentence() {
        project.file("train.py", "import argparse\nopen('/no/such/file')\n");
        assertThatThrownBy(() -> project.prepare("train.py"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("train.py failed before it parsed its arguments")
                .hasMessageContaining("/no/such/file")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aScriptIsNotRunAfterItHasParsedItsArgumentsByOneOfTwoCalls() {
        project.file(
                "train.py",
                """
                import argparse, os

                def parse(known=False):
                    parser = argparse.ArgumentParser()
                    parser.add_argument("--rate", type=float, default=0.1)
                    if os.environ.get("NO_SUCH_VARIABLE"):
                        return parser.parse_args()
                    else:
                        return parser.parse_known_args()[0] if known else parser.parse_args()

                parse(known=True)
                open("begun", "w")
                """);
        assertThat(project.prepare("train.py").flags())
                .containsExactly(FlagDefinition.of("rate", FlagType.NUMBER, 0.1));
        assertThat(project.folder().resolve("begun")).doesNotExist();
    }

    @Test
    void aModuleThatIsNotInstalledIsReportedWithARemedy() {
        project.file("train.py", "import argparse\nimport no_such_module.part\n");
        assertThatThrownBy(() -> project.prepare("train.py"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(
                        ": ModuleNotFoundError: No module named 'no_such_module'. 'no_such_module' is not "
                                + "installed for ")
                .hasMessageEndingWith(
                        ": install it there, or name another Python with the environment variable " + "JGUILD_PYTHON.");
    }

    @Test
    void theFlagsOfAScriptThatNeverParsesAreItsAssignments() {
        project.file("train.py", "import argparse\nx = 1\nraise SystemExit(0)\n");
        assertThat(project.prepare("train.py").flags()).containsExactly(FlagDefinition.of("x", FlagType.NUMBER, 1L));
    }
}
