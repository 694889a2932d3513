package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagValues;
import org.jguild.run.Opref;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@Timeout(600)
class CommandTemplateTest {

    private static final String ECHO = "import sys\nprint('|'.join(sys.argv[1:]))\n";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws Exception {
        project = new Project(folder.toRealPath());
        Files.createDirectories(project.folder());
    }

    @Test
    void aModuleOfTheProjectRunsFromItsCopy() throws Exception {
        project.file("lab/__init__.py", "");
        project.file("lab/data.py", "N = 3\n");
        project.file("lab/fit.py", "import sys\nfrom lab.data import N\nprint(N, __file__, sys.argv[1:])\n");
        project.file("data.csv", "1\n");

        Project.Result result = project.run("python3 -m lab.fit train --lr ${lr} data.csv", Map.of("lr", 0.1));

        assertThat(result.stdout())
                .isEqualTo("3 " + result.directory().resolve("lab/fit.py") + " ['train', '--lr', '0.1', 'data.csv']\n");
    }

    @Test
    void pythonIsTheOneThatTheUserHasNamed() throws Exception {
        Path own = project.program("bin/own", "#!/bin/sh\necho own \"$@\"\n");
        project.with("JGUILD_PYTHON", own.toString());
        for (String name : List.of("python", "python3")) {
            assertThat(project.run(name + " fit.py ${lr}", Map.of("lr", 0.1)).stdout())
                    .isEqualTo("own fit.py 0.1\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "data.csv                | data.csv",
                "./data.csv              | ./data.csv",
                "--data=data.csv         | --data=data.csv",
                "more/data.csv           | DIR/more/data.csv",
                "--data=more/data.csv    | --data=DIR/more/data.csv",
                "data=./more/data.csv    | data=DIR/more/data.csv",
                "more/                   | DIR/more",
                "more                    | more",
                "sub/                    | sub/",
                "./part                  | DIR/part",
                "train                   | train",
                "a.jar:classes:          | a.jar:classes:",
                "'classes:lib/*'         | classes:lib/*",
                "'a.jar:more/*'          | a.jar:DIR/more/*",
                "-cp=a.jar:more          | -cp=a.jar:DIR/more",
                "a.jar:b.jar             | a.jar:b.jar",
                "out.csv                 | out.csv",
                ".                       | .",
                "../project/conf.yml     | conf.yml",
                "../other.csv            | DIR/../other.csv",
                "/etc/passwd             | /etc/passwd",
                "${file}                 | DIR/more/data.csv"
            })
    void wordsThatNameFilesOfTheProjectAreFound(String word, String expected) throws Exception {
        project.file("echo.py", ECHO);
        List<String> names = List.of(
                "data.csv",
                "conf.yml",
                "sub/a.csv",
                "more/data.csv",
                "more/.guild-nocopy",
                "part/a.csv",
                "part/b.pem",
                "a.jar",
                "classes/A.class",
                "lib/b.jar",
                "train");
        names.forEach(name -> project.file(name, ""));
        project.file("../other.csv", "");

        Project.Result result = project.run(
                "python3 echo.py " + word, word.startsWith("$") ? Map.of("file", "more/data.csv") : Map.of());

        assertThat(result.stdout().strip())
                .isEqualTo(
                        expected.replace("DIR/..", project.folder().getParent().toString())
                                .replace("DIR", project.folder().toString()));
    }

    @Test
    void aScriptOfTheProjectRunsFromItsCopyAndAProgramOnPathIsFound() throws Exception {
        project.program("fit.sh", "#!/bin/sh\necho $0 \"$@\"\n");
        Project.Result result = project.run("./fit.sh --n ${n}", Map.of("n", 3L));
        assertThat(result.stdout()).isEqualTo(result.directory().resolve("fit.sh") + " --n 3\n");
        assertThat(project.run("fit.sh ${n}", Map.of("n", 3L)).stdout()).endsWith("fit.sh 3\n");
        assertThat(project.run("echo ${n}", Map.of("n", 3L)).stdout()).isEqualTo("3\n");
    }

    @Test
    void aJarIsRunWithAFlag() throws Exception {
        Path source = project.file(
                "Main.java", "class Main { public static void main(String[] a) { System.out.println(a[0]); } }\n");
        tool("javac", source.toString());
        tool(
                "jar",
                "--create",
                "--file",
                project.folder() + "/app.jar",
                "--main-class",
                "Main",
                "-C",
                project.folder().toString(),
                "Main.class");
        Project.Result result = project.run(ThisJvm.java() + " -jar app.jar 'x = '${x}", Map.of("x", "a b"));
        assertThat(result.stdout()).isEqualTo("x = a b\n");
        assertThat(project.run(ThisJvm.java() + " -cp app.jar:lib Main ${x}", Map.of("x", 1L))
                        .status())
                .isZero();
    }

    private static void tool(String name, String... arguments) {
        assertThat(ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments))
                .isZero();
    }

    @Test
    void theRunRecordsTheWholeTemplate() {
        Operation operation = project.operation("python3 -m lab.fit train --lr ${lr} 'a b'\n");
        assertThat(operation.name()).isEqualTo("python3 -m lab.fit train");
        assertThat(operation.opref())
                .isEqualTo(new Opref(
                        "command", project.folder().toString(), "", "", "python3 -m lab.fit train --lr ${lr} 'a b'\n"));
        assertThat(Opref.parse(operation.opref().text())).isEqualTo(operation.opref());
        assertThat(OperationResolver.resolve(operation.opref(), project.context())
                        .opref())
                .isEqualTo(operation.opref());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/opt/conda/bin/python -m lab.fit --lr ${lr}     | python -m lab.fit",
                "java -jar app.jar ${x}                          | java -jar app.jar",
                "Rscript fit.R ${x}                              | Rscript fit.R",
                "sh -c 'echo hi'                                 | sh -c",
                "./fit.sh ${x}                                   | fit.sh",
                "a b c d e f                                     | a b c d",
                "a a-very-long-word-that-does-not-fit-into-a-table | a",
                "it's x                                          | it's x"
            })
    void theNameInListsIsShort(String template, String name) {
        assertThat(new Opref("command", "/p", "", "", template).operation()).isEqualTo(name);
    }

    @Test
    void aFileWithABlankIsNoCommandLine() throws Exception {
        project.file("my fit.py", "x = 1\nprint(x)\n");
        assertThat(project.operation("my fit.py")).isInstanceOf(PythonScript.class);
        assertThat(project.run("my fit.py", Map.of("x", 2L)).stdout()).isEqualTo("2\n");
    }

    @Test
    void modulesAreScriptsWithTheirOwnFlags() throws Exception {
        project.file("lab/data.py", "N = 3\n");
        project.file("lab/models/fit.py", "from lab.data import N\nlr = 0.1\nprint(lr + N)\n");
        project.file("lab/__main__.py", "n = 1\nprint(n)\n");
        project.file("train.py", "x = 1\nprint(x)\n");

        assertThat(project.run("lab.models.fit", Map.of("lr", 0.5)).stdout()).isEqualTo("3.5\n");
        assertThat(project.run("python -m lab.models.fit", Map.of("lr", 0.5)).stdout())
                .isEqualTo("3.5\n");
        assertThat(project.operation("python -m lab.models.fit").name()).isEqualTo("lab.models.fit");
        assertThat(project.run("python3 -m lab", Map.of("n", 2L)).stdout()).isEqualTo("2\n");
        assertThat(project.run("python train.py", Map.of("x", 2L)).stdout()).isEqualTo("2\n");
        assertThat(project.operation("python -m train").name()).isEqualTo("train.py");
        assertThat(project.operation("python -m json.tool")).isInstanceOf(CommandTemplate.class);
        assertThat(project.operation("python train.py 1")).isInstanceOf(CommandTemplate.class);
    }

    @Test
    void onlyFlagsThatTheTemplateNamesAreAccepted() {
        PreparedProcess prepared = project.prepare("echo ${lr}");
        assertThat(prepared.acceptsAnyFlag()).isFalse();
        assertThat(prepared.canForceFlags()).isFalse();
        assertThatThrownBy(() -> prepared.flags(List.of(new Assignment("lrr", "1"))))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "echo does not use the flag 'lrr': write ${lrr} where it belongs in the command line, or --env "
                                + "lrr if the program reads it from its environment. Did you mean 'lr'?");
        assertThatThrownBy(() -> prepared.check(FlagValues.of(Map.of("lr", 1L, "n", 1L))))
                .hasMessageStartingWith("echo does not use the flag 'n'");
        assertThatThrownBy(() -> prepared.check(FlagValues.of(Map.of("lr", "a\0b"))))
                .hasMessage("lr has a character that cannot be passed to a program on this system, whose encoding is "
                        + System.getProperty("sun.jnu.encoding") + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "no-such-program x | There is no program 'no-such-program' on PATH or in DIR, to run the command line "
                        + "'no-such-program x'.",
                "./nothing x       | There is no program './nothing' in DIR, to run the command line './nothing x'.",
                "A=1 echo x        | There is no program 'A=1' on PATH or in DIR, to run the command line 'A=1 echo x'; to "
                        + "set an environment variable, write 'env A=1' and the program.",
                "./train.py x      | './train.py' is not executable: write the program that runs it first, as in 'python "
                        + "./train.py'."
            })
    void aProgramThatDoesNotExistIsAMistake(String template, String message) {
        project.file("train.py", "");
        PreparedProcess prepared = project.prepare(template);
        assertThatThrownBy(() -> prepared.check(FlagValues.NONE))
                .isInstanceOf(GuildException.class)
                .hasMessage(message.replace("DIR", project.folder().toString()));
    }
}
